using System.Runtime.CompilerServices;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.OpenAi;

/// <summary>Costs and tokens of an organisation at OpenAI. What is odd about the two, and how it is read, stands in README.md beside this file.</summary>
public sealed class OpenAiConnector : MonthlyConnector
{
    public override string Key => "openai";

    public override string Name => "OpenAI usage and costs";

    public override string Sentence =>
        "Reads what an organisation at OpenAI used and what it cost, by day, project and model. Needs an admin key of the organisation.";

    /// <summary>Costs tie to the invoice, but are revised for some days.</summary>
    public override CostRank Rank => CostRank.BillingApi;

    public override string DefaultCron => "0 20 * * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        CommonSettings.AddressOf("https://api.openai.com/v1"),
        CommonSettings.SecretOf(
            "Admin key",
            "Begins with sk-admin-; an owner of the organisation makes it under Settings, Organization, Admin keys. A project's key is not enough"
        ),
        CommonSettings.StartOf(),
    ];

    public override string? Problem(SourceSettings settings) =>
        settings.Secret.StartsWith("sk-proj-", StringComparison.Ordinal)
            ? "This is a project's key, which may not read costs: enter an admin key, which begins with sk-admin-."
            : null;

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        var yesterday = new PullWindow(context.Today.AddDays(-1), context.Today);
        var projects = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (_, record) in new OpenAiAdmin(context).CostsAsync(yesterday, cancellationToken))
        {
            projects.Add(record.Text("project_id") ?? OpenAiLine.DefaultProject);
        }

        return projects.Count == 0
            ? "Connected; OpenAI has no costs of yesterday yet."
            : $"Connected; {PullWords.Count(projects.Count, "project")} had costs yesterday.";
    }

    protected override async IAsyncEnumerable<ReadResult<UsageRow>> RowsAsync(
        PullContext context,
        PullWindow days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var admin = new OpenAiAdmin(context);
        var rows = new UsageRowMaker();
        var facts = new OpenAiFacts();
        await foreach (var (day, record) in admin.CostsAsync(days, cancellationToken))
        {
            if (OpenAiCost.Read(record, day, days) is { } cost)
            {
                facts.Add(cost);
            }
            else
            {
                yield return rows.Rejected(record);
            }
        }

        foreach (var report in OpenAiUse.Reports)
        {
            await foreach (var (day, record) in admin.UsageAsync(report, days, cancellationToken))
            {
                if (OpenAiUse.Read(record, day, days) is { } uses)
                {
                    facts.Add(uses);
                }
                else
                {
                    yield return rows.Rejected(record);
                }
            }
        }

        foreach (var result in facts.Rows(rows))
        {
            yield return result;
        }

        if (days.To >= context.Today)
        {
            yield return UsageRowMaker.Note(await CountedAsync(admin, cancellationToken));
        }
    }

    /// <summary>The rows are there by now: a note that cannot be had does not undo them.</summary>
    private static async Task<string> CountedAsync(OpenAiAdmin admin, CancellationToken cancellationToken)
    {
        try
        {
            return await admin.CountedAsync(cancellationToken);
        }
        catch (PullException e)
        {
            return $"Up to which hour OpenAI has counted could not be read: {e.Message}";
        }
    }
}
