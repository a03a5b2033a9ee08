using System.Net;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.LiteLlmProxy;

/// <summary>What a LiteLLM proxy of the company's own passed on. What is odd about it, and how it is read, stands in README.md beside this file.</summary>
public sealed class LiteLlmProxyConnector : MonthlyConnector
{
    public override string Key => "litellm-proxy";

    public override string Name => "LiteLLM proxy";

    public override string Sentence =>
        "Reads what passed through your LiteLLM proxy, by day, model and key, with the proxy's own estimate of its cost. Needs the master key or an administrator's key.";

    /// <summary>The proxy multiplies tokens with list prices; nobody sends an invoice for it.</summary>
    public override CostRank Rank => CostRank.Estimate;

    public override string DefaultCron => "0 30 * * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        new(
            CommonSettings.Address,
            "Address",
            SettingKind.Address,
            "Where the proxy is, such as https://llm.example.com",
            IsRequired: true
        ),
        CommonSettings.SecretOf("Master key", "The proxy's master key, or a key of a user who may view all spend"),
        CommonSettings.StartOf(),
    ];

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        var yesterday = new PullWindow(context.Today.AddDays(-1), context.Today);
        var spends = new List<LiteLlmSpend>();
        await foreach (var (spend, _) in SpendsAsync(context, yesterday, cancellationToken))
        {
            spends.AddRange(spend ?? []);
        }

        var models = spends.Select(s => s.Model).Distinct(StringComparer.Ordinal).Count();
        return models == 0
            ? "Connected; nothing passed through the proxy yesterday."
            : $"Connected; the proxy served {PullWords.Count(models, "model")} yesterday.";
    }

    protected override async IAsyncEnumerable<ReadResult<UsageRow>> RowsAsync(
        PullContext context,
        PullWindow days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = new UsageRowMaker();
        var facts = new LiteLlmFacts();
        await foreach (var (spends, record) in SpendsAsync(context, days, cancellationToken))
        {
            if (spends is null)
            {
                yield return rows.Rejected(record);
            }
            else
            {
                facts.Add(spends);
            }
        }

        foreach (var result in facts.Rows(rows))
        {
            yield return result;
        }
    }

    /// <summary>From the daily activity; proxies that are too old to have it give their log.</summary>
    private static async IAsyncEnumerable<(IReadOnlyList<LiteLlmSpend>? Spends, AnswerNode Record)> SpendsAsync(
        PullContext context,
        PullWindow days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        (string, string)[] headers = [("Authorization", $"Bearer {context.Settings.Secret}")];
        var look = await context.Client.AskAsync(
            context.Settings.Under($"{LiteLlmActivity.Place(new PullWindow(days.From, days.From.AddDays(1)))}&page=1&page_size=1"),
            headers,
            cancellationToken
        );
        var spends =
            look.Status == HttpStatusCode.NotFound
                ? LiteLlmLog.ReadAsync(context, headers, days, cancellationToken)
                : LiteLlmActivity.ReadAsync(context, headers, days, cancellationToken);
        await foreach (var spend in spends)
        {
            yield return spend;
        }
    }
}
