using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.LiteLlmProxy;

/// <summary>/spend/logs of proxies without the daily activity: one row a request, asked for day by day.</summary>
internal static class LiteLlmLog
{
    /// <summary>The spend of a row, nothing for a row of another day or one that was read, or null when it has faults.</summary>
    public static async IAsyncEnumerable<(IReadOnlyList<LiteLlmSpend>? Spends, AnswerNode Record)> ReadAsync(
        PullContext context,
        (string Name, string Value)[] headers,
        PullWindow days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var day = days.From; day < days.To && day <= context.Today; day = day.AddDays(1))
        {
            // Without summarize=false, newer proxies answer with sums that name no provider.
            var span = $"start_date={PullWords.Day(day)}&end_date={PullWords.Day(day.AddDays(1))}&summarize=false";
            using var answer = await context.Client.GetJsonAsync(context.Settings.Under($"/spend/logs?{span}"), headers, cancellationToken);
            var page = AnswerNode.Root(answer.RootElement);
            var records = page.RootRecords();
            page.Demand();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var record in records)
            {
                yield return (Read(record, day, seen), record);
            }
        }
    }

    private static IReadOnlyList<LiteLlmSpend>? Read(AnswerNode record, DateOnly day, HashSet<string> seen)
    {
        var request = record.Text("request_id");
        var start = record.Text("startTime", isRequired: true);
        if (
            !DateTimeOffset.TryParse(
                start,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var instant
            )
        )
        {
            record.Fault("startTime", "An instant such as 2026-08-01T12:00:00Z is expected here.");
        }

        var model = record.Text("model") ?? "Model not named";
        var provider = record.Text("custom_llm_provider");
        var key = record.Text("api_key");
        var team = record.Text("team_id");
        var cost = record.Number("spend", isRequired: true) ?? 0;
        var tokens = LiteLlmTokens.Read(record);
        if (record.HasFaults)
        {
            return null;
        }

        // The end of the span is included: its first row comes again with the next day.
        return DateOnly.FromDateTime(instant.UtcDateTime) != day || (request is not null && !seen.Add(request))
            ? []
            : [new LiteLlmSpend(day, provider, model, key, null, team, cost, tokens)];
    }
}
