using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.OpenAi;

/// <summary>What is asked of the organisation's usage and costs interface.</summary>
internal sealed class OpenAiAdmin(PullContext context)
{
    /// <summary>Hours that the provider may still count; the answer holds at most 168.</summary>
    private const int RecentHours = 48;

    private readonly (string Name, string Value)[] headers = [("Authorization", $"Bearer {context.Settings.Secret}")];

    /// <summary>Results of the costs of a month at most, by day.</summary>
    public IAsyncEnumerable<(DateOnly? Day, AnswerNode Record)> CostsAsync(PullWindow days, CancellationToken cancellationToken) =>
        ResultsAsync($"/organization/costs?{Span(days)}&bucket_width=1d&limit=31&{GroupBy("project_id", "line_item")}", cancellationToken);

    /// <summary>Results of a usage report of a month at most, by day.</summary>
    public IAsyncEnumerable<(DateOnly? Day, AnswerNode Record)> UsageAsync(
        OpenAiReport report,
        PullWindow days,
        CancellationToken cancellationToken
    ) =>
        ResultsAsync(
            $"/organization/usage/{report.Name}?{Span(days)}&bucket_width=1d&limit=31&{GroupBy(report.GroupBy)}",
            cancellationToken
        );

    /// <summary>A sentence that says up to which hour use is counted: newer hours are missing, not empty.</summary>
    public async Task<string> CountedAsync(CancellationToken cancellationToken)
    {
        var now = context.Now.ToUnixTimeSeconds();
        var from = ((now / 3600) - RecentHours) * 3600;
        var to = ((now / 3600) + 1) * 3600;
        var place = context.Settings.Under(
            $"/organization/usage/completions?start_time={Number(from)}&end_time={Number(to)}&bucket_width=1h&limit=168"
        );
        var counted = 0L;
        await foreach (var page in AnswerPages.ReadAsync(context.Client, place, headers, cancellationToken))
        {
            foreach (var bucket in page.Parts("data"))
            {
                var end = bucket.Count("end_time", isRequired: true);
                if (bucket.Parts("results").Any(r => r.Number("input_tokens") > 0 || r.Number("output_tokens") > 0))
                {
                    counted = Math.Max(counted, end ?? 0);
                }
            }

            page.Demand();
        }

        return counted == 0 || counted > to
            ? "OpenAI has counted no tokens of the last 48 hours: use of these hours, if there was any, is missing, not zero."
            : $"OpenAI has counted tokens up to {DateTimeOffset.FromUnixTimeSeconds(counted).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC; later hours may still come.";
    }

    private async IAsyncEnumerable<(DateOnly? Day, AnswerNode Record)> ResultsAsync(
        string path,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var page in AnswerPages.ReadAsync(context.Client, context.Settings.Under(path), headers, cancellationToken))
        {
            foreach (var bucket in page.Parts("data"))
            {
                var day = DayOf(bucket);
                var results = bucket.Records("results");
                page.Demand();
                foreach (var record in results)
                {
                    yield return (day, record);
                }
            }

            page.Demand();
        }
    }

    /// <returns>Null when it starts at no day's midnight that there could be.</returns>
    private static DateOnly? DayOf(AnswerNode bucket)
    {
        const long SecondsOfDay = 86_400;
        return
            bucket.Count("start_time", isRequired: true) is { } start
            && start % SecondsOfDay == 0
            && start / SecondsOfDay < (DateOnly.MaxValue.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber)
            ? DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)(start / SecondsOfDay))
            : null;
    }

    private static string Span(PullWindow days) => $"start_time={Number(Seconds(days.From))}&end_time={Number(Seconds(days.To))}";

    private static long Seconds(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>group_by[]=…, as the provider's own library writes lists.</summary>
    private static string GroupBy(params IReadOnlyList<string> fields) => string.Join('&', fields.Select(f => $"group_by%5B%5D={f}"));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
