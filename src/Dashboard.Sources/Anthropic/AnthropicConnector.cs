using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.Anthropic;

/// <summary>Costs and tokens of an organisation at Anthropic. What is odd about the two, and how it is read, stands in README.md beside this file.</summary>
public sealed class AnthropicConnector : MonthlyConnector
{
    public override string Key => "anthropic";

    public override string Name => "Anthropic usage and costs";

    public override string Sentence =>
        "Reads what an organisation at Anthropic used and what it cost, by day, workspace and model. Needs an admin key of the organisation.";

    public override CostRank Rank => CostRank.BillingApi;

    public override string DefaultCron => "0 25 * * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        CommonSettings.AddressOf("https://api.anthropic.com"),
        CommonSettings.SecretOf(
            "Admin key",
            "Begins with sk-ant-admin; an administrator of the organisation makes it in the Console under Settings, Admin keys. Accounts of one person have none"
        ),
        CommonSettings.StartOf(),
    ];

    public override string? Problem(SourceSettings settings) =>
        settings.Secret.StartsWith("sk-ant-api", StringComparison.Ordinal)
            ? "This key may only use models, not read costs: enter an admin key, which begins with sk-ant-admin."
            : null;

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        var yesterday = new PullWindow(context.Today.AddDays(-1), context.Today);
        var workspaces = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (_, record) in new AnthropicAdmin(context).CostsAsync(yesterday, cancellationToken))
        {
            workspaces.Add(record.Text("workspace_id") ?? AnthropicLine.DefaultWorkspace);
        }

        return workspaces.Count == 0
            ? "Connected; Anthropic has no costs of yesterday yet."
            : $"Connected; {PullWords.Count(workspaces.Count, "workspace")} had costs yesterday.";
    }

    protected override async IAsyncEnumerable<ReadResult<UsageRow>> RowsAsync(
        PullContext context,
        PullWindow days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var admin = new AnthropicAdmin(context);
        var rows = new UsageRowMaker();
        var facts = new AnthropicFacts();
        await foreach (var (day, record) in admin.CostsAsync(days, cancellationToken))
        {
            if (AnthropicCost.Read(record, day, days) is { } cost)
            {
                facts.Add(cost);
            }
            else
            {
                yield return rows.Rejected(record);
            }
        }

        await foreach (var (day, record) in admin.UsageAsync(days, cancellationToken))
        {
            if (AnthropicUse.Read(record, day, days) is { } uses)
            {
                facts.Add(uses);
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
}
