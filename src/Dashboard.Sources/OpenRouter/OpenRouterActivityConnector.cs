using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.OpenRouter;

/// <summary>What was used and paid for at OpenRouter. What is odd about it, and how it is read, stands in README.md beside this file.</summary>
public sealed class OpenRouterActivityConnector : UsageConnector
{
    public override string Key => "openrouter-activity";

    public override string Name => "OpenRouter activity";

    public override string Sentence =>
        "Reads what was used and paid for at OpenRouter, by day, model and host. OpenRouter keeps 30 days: what is not read by then is lost. Needs a management key.";

    public override CostRank Rank => CostRank.BillingApi;

    public override int? HistoryDays => 30;

    public override string DefaultCron => "0 10 1 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        CommonSettings.AddressOf("https://openrouter.ai/api/v1"),
        CommonSettings.SecretOf(
            "Management key",
            "Made at OpenRouter under Settings, Management keys; a key for using models is not enough"
        ),
        CommonSettings.StartOf(),
    ];

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        var models = new HashSet<string>(StringComparer.Ordinal);
        using var answer = await AskAsync(context, context.Today.AddDays(-1), cancellationToken);
        var page = AnswerNode.Root(answer.RootElement);
        foreach (var record in page.Records("data"))
        {
            models.Add(record.Text("model") ?? "");
        }

        page.Demand();
        return models.Count == 0
            ? "Connected; nothing was used at OpenRouter yesterday."
            : $"Connected; OpenRouter served {PullWords.Count(models.Count, "model")} yesterday.";
    }

    /// <summary>Completed days only, and none that OpenRouter has forgotten: such days keep what was read of them before.</summary>
    public override IAsyncEnumerable<UsagePeriod> ReadAsync(PullContext context, PullWindow window, CancellationToken cancellationToken)
    {
        var oldest = context.Today.AddDays(-HistoryDays!.Value);
        var from = window.From < oldest ? oldest : window.From;
        var to = window.To > context.Today ? context.Today : window.To;
        return Enumerable
            .Range(0, Math.Max(0, to.DayNumber - from.DayNumber))
            .Select(from.AddDays)
            .Select(day => new UsagePeriod
            {
                Name = PullWords.Day(day),
                Days = new PullWindow(day, day.AddDays(1)),
                Rows = RowsAsync(context, day, cancellationToken),
            })
            .ToAsyncEnumerable();
    }

    private static async IAsyncEnumerable<ReadResult<UsageRow>> RowsAsync(
        PullContext context,
        DateOnly day,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var answer = await AskAsync(context, day, cancellationToken);
        var page = AnswerNode.Root(answer.RootElement);
        var records = page.Records("data");
        page.Demand();
        var rows = new UsageRowMaker();
        var facts = new OpenRouterFacts();
        foreach (var record in records)
        {
            if (OpenRouterUse.Read(record, day) is { } use)
            {
                facts.Add(use);
            }
            else
            {
                yield return rows.Rejected(record);
            }
        }

        foreach (var result in facts.Rows(rows))
        {
            yield return result;
        }
    }

    private static Task<System.Text.Json.JsonDocument> AskAsync(PullContext context, DateOnly day, CancellationToken cancellationToken) =>
        context.Client.GetJsonAsync(
            context.Settings.Under($"/activity?date={PullWords.Day(day)}"),
            [("Authorization", $"Bearer {context.Settings.Secret}")],
            cancellationToken
        );
}
