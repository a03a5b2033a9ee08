using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Status;

/// <summary>What a status page answers, or why that is not known: pages move between platforms, and a page that has moved is neither up nor down.</summary>
internal static class StatusAnswer
{
    public static StatusReading Unknown(string why) => new(ServiceHealth.Unknown, why, [], []);

    /// <returns>The JSON, which the caller disposes, or why there is none.</returns>
    public static async Task<(JsonDocument? Json, string Why)> JsonAsync(
        PullContext context,
        string path,
        CancellationToken cancellationToken
    )
    {
        var (body, why) = await BodyAsync(context, path, cancellationToken);
        if (body is null)
        {
            return (null, why);
        }

        try
        {
            return Utf8.IsValid(body) ? (JsonDocument.Parse(body), "") : (null, "The status page answers with text that is not UTF-8.");
        }
        catch (JsonException)
        {
            var isPage = body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<"u8);
            return (
                null,
                isPage
                    ? "The address answers with a web page instead of a status: the vendor may have moved its status page. Enter where it is now."
                    : "The address answers with broken JSON: nothing is known until it answers whole again."
            );
        }
    }

    /// <returns>The body of an answer that says all is well, or why there is none.</returns>
    public static async Task<(byte[]? Body, string Why)> BodyAsync(PullContext context, string path, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await context.Client.AskAsync(ListFetch.Place(context, path), [], cancellationToken);
            return answer.IsSuccess ? (answer.Body, "") : (null, Refusal(answer));
        }
        catch (PullException e)
        {
            return (null, e.Message);
        }
    }

    private static string Refusal(SourceAnswer answer)
    {
        var status = (int)answer.Status;
        var code = status.ToString(CultureInfo.InvariantCulture);
        if (status is < 300 or >= 400)
        {
            return $"The status page does not answer with a status ({code}): check the address.";
        }

        var to = Uri.TryCreate(answer.Location, UriKind.Absolute, out var on) ? on.Host : "another address";
        return $"The status page sends on to {to}; redirects are not followed. Enter the address that it leads to.";
    }
}
