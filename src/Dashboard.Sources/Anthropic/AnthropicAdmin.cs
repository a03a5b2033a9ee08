using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.Anthropic;

/// <summary>What is asked of the organisation's usage and costs interface: never more than its 31 days at once.</summary>
internal sealed class AnthropicAdmin(PullContext context)
{
    private readonly (string Name, string Value)[] headers = [("x-api-key", context.Settings.Secret), ("anthropic-version", "2023-06-01")];

    /// <summary>Results of the cost report of a month at most, by day.</summary>
    public IAsyncEnumerable<(DateOnly? Day, AnswerNode Record)> CostsAsync(PullWindow days, CancellationToken cancellationToken) =>
        ResultsAsync("cost_report", days, ["workspace_id", "description"], cancellationToken);

    /// <summary>Results of the usage report of a month at most, by day.</summary>
    public IAsyncEnumerable<(DateOnly? Day, AnswerNode Record)> UsageAsync(PullWindow days, CancellationToken cancellationToken) =>
        ResultsAsync(
            "usage_report/messages",
            days,
            ["workspace_id", "model", "service_tier", "context_window", "inference_geo"],
            cancellationToken
        );

    private async IAsyncEnumerable<(DateOnly? Day, AnswerNode Record)> ResultsAsync(
        string report,
        PullWindow days,
        string[] groupBy,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var groups = string.Join('&', groupBy.Select(g => $"group_by%5B%5D={g}"));
        var span = $"starting_at={PullWords.Day(days.From)}T00:00:00Z&ending_at={PullWords.Day(days.To)}T00:00:00Z";
        var place = context.Settings.Under($"/v1/organizations/{report}?{span}&bucket_width=1d&limit=31&{groups}");
        await foreach (var page in AnswerPages.ReadAsync(context.Client, place, headers, cancellationToken))
        {
            foreach (var bucket in page.Parts("data"))
            {
                var day = DayOf(bucket.Text("starting_at", isRequired: true));
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

    /// <returns>Null when it is no day's midnight in UTC.</returns>
    private static DateOnly? DayOf(string? start) =>
        DateTimeOffset.TryParse(
            start,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
        && instant.TimeOfDay == TimeSpan.Zero
            ? DateOnly.FromDateTime(instant.UtcDateTime)
            : null;
}
