using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Testing.Providers;

/// <summary>Buckets in pages of {data, has_more, next_page}, as both vendors give them.</summary>
internal static class FakeBuckets
{
    /// <summary>Fewer buckets than asked for, as the documentation allows; the name of a page is where it begins.</summary>
    public static Task WriteAsync(HttpContext context, IReadOnlyList<object> buckets, int most)
    {
        var limit = Math.Min(most, int.Parse(context.Request.Query["limit"].FirstOrDefault() ?? "7", CultureInfo.InvariantCulture));
        var from = context.Request.Query["page"].FirstOrDefault() is { } page
            ? int.Parse(page["page_".Length..], CultureInfo.InvariantCulture)
            : 0;
        var to = Math.Min(buckets.Count, from + limit);
        var hasMore = to < buckets.Count;
        return context.Response.WriteAsJsonAsync(
            new
            {
                @object = "page",
                data = buckets.Take(from..to),
                has_more = hasMore,
                next_page = hasMore ? string.Create(CultureInfo.InvariantCulture, $"page_{to}") : null,
            },
            context.RequestAborted
        );
    }

    public static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { message } }, context.RequestAborted);
    }
}
