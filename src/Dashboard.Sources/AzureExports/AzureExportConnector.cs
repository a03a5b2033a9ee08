using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Files;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.AzureExports;

/// <summary>FOCUS cost exports of Microsoft Cost Management. Quirks: README.md beside this file.</summary>
public sealed class AzureExportConnector : UsageConnector
{
    public override string Key => "azure-focus";

    public override string Name => "Azure cost export (FOCUS)";

    public override string Sentence =>
        "Reads the FOCUS cost exports that Microsoft Cost Management writes to a storage account. Needs an export of the type “Cost and usage details (FOCUS)” as CSV, and a key that may read and list its container, or a folder with a copy.";

    public override string DefaultCron => "0 5 4 * * ?";

    public override CostRank Rank => CostRank.Invoice;

    /// <summary>Closed months are restated for weeks; a month whose run is known is not read again.</summary>
    public override int RePullDays => 100;

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        LocationSettings.LocationOf(
            "The container or the export's folder in it: https://account.blob.core.windows.net/container/folder, or /data/exports"
        ),
        LocationSettings.SecretOf(
            "A shared access signature with the rights Read and List, as sv=…&sig=…; a Microsoft Entra token also works, but ends within hours"
        ),
        LocationSettings.PathOf(
            "Only where the container may not be listed: the path of a month's manifest, such as focus/{first}-{last}/manifest.json"
        ),
        CommonSettings.StartOf(),
    ];

    public override string? Problem(SourceSettings settings) => LocationSettings.Problem(settings);

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        var year = BillingMonth.Year(context.Today);
        var runs = await AzureRuns.FindAsync(SourceFiles.Open(context, ObjectStore.Azure), year, cancellationToken);
        var window = runs.NewestMonth is { } month ? new PullWindow(month, month.AddDays(1)) : year;
        var found = await runs.NewestAsync(window, cancellationToken);
        if (runs.Faults.Count > 0)
        {
            throw runs.Faults[0].Why;
        }

        if (found.Count == 0)
        {
            throw new PullException(
                "There are manifests, but none of a FOCUS export: create an export of the type “Cost and usage details (FOCUS)”."
            );
        }

        var newest = found[^1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Connected; {Counted.Of(Math.Max(runs.Months, found.Select(m => m.Month).Distinct().Count()), "month")} found, the newest {BillingMonth.Name(newest.Month)} as exported on {newest.Submitted:yyyy-MM-dd HH:mm} UTC."
        );
    }

    public override async IAsyncEnumerable<UsagePeriod> ReadAsync(
        PullContext context,
        PullWindow window,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var files = SourceFiles.Open(context, ObjectStore.Azure);
        var runs = await AzureRuns.FindAsync(files, window, cancellationToken);
        var newest = await runs.NewestAsync(window, cancellationToken);
        var parts = new FocusParts(files, context.Today);
        foreach (var month in newest.GroupBy(m => m.Month).Where(m => runs.Faults.TrueForAll(f => f.Month != m.Key)))
        {
            yield return new UsagePeriod
            {
                Name = BillingMonth.Name(month.Key),
                BillingMonth = BillingMonth.Name(month.Key),
                State = PeriodState.Of(month.Select(m => m.State)),
                Rows = parts.ReadAsync([.. month.SelectMany(m => m.Blobs)], cancellationToken),
            };
        }

        // The months that can be read are stored by now.
        if (runs.Faults.Count > 0)
        {
            throw new PullException(string.Join(" ", runs.Faults.Select(f => f.Why.Message).Distinct().Take(5)), runs.Faults[0].Why);
        }
    }
}
