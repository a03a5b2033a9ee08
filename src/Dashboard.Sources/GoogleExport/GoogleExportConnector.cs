using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Files;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.GoogleExport;

/// <summary>Files of Google Cloud's FOCUS export, one month each or several a month. Quirks: README.md beside this file.</summary>
public sealed class GoogleExportConnector : UsageConnector
{
    public override string Key => "google-focus";

    public override string Name => "Google Cloud cost export (FOCUS)";

    public override string Sentence =>
        "Reads CSV files extracted from the FOCUS billing export in BigQuery, one or more for each billing month. Needs a folder with them, or the address of a bucket that lists and serves them.";

    public override string DefaultCron => "0 35 4 * * ?";

    public override CostRank Rank => CostRank.Invoice;

    /// <summary>Closed months are restated for weeks; a month whose files are known is not read again.</summary>
    public override int RePullDays => 100;

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        LocationSettings.LocationOf("Where the files lie: /data/google-focus, or https://storage.googleapis.com/bucket/folder"),
        LocationSettings.SecretOf(
            "A token that may read and list the bucket; Google's own end within the hour, so prefer a folder or a gateway"
        ),
        LocationSettings.PathOf("Only where the bucket may not be listed: the path of a month's file, such as focus-{month}.csv.gz"),
        CommonSettings.StartOf(),
    ];

    public override string? Problem(SourceSettings settings) => LocationSettings.Problem(settings);

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        var files = SourceFiles.Open(context, ObjectStore.S3);
        var months = await new GoogleMonths(files, context.Today).FindAsync(BillingMonth.Year(context.Today), cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Connected; {Counted.Of(months.Count, "month")} found, the newest {BillingMonth.Name(months[^1].Month)} with {Counted.Of(months[^1].Files.Count, "file")}."
        );
    }

    public override async IAsyncEnumerable<UsagePeriod> ReadAsync(
        PullContext context,
        PullWindow window,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var files = SourceFiles.Open(context, ObjectStore.S3);
        var parts = new FocusParts(files, context.Today);
        var wanted = BillingMonth.Of(window).ToHashSet();
        foreach (var (month, found) in await new GoogleMonths(files, context.Today).FindAsync(window, cancellationToken))
        {
            if (wanted.Contains(month))
            {
                yield return new UsagePeriod
                {
                    Name = BillingMonth.Name(month),
                    BillingMonth = BillingMonth.Name(month),
                    State = PeriodState.Of(found.Select(f => f.Version is null ? null : $"{f.Path} {f.Version}")),
                    Rows = parts.ReadAsync([.. found.Select(f => new FocusPart(f.Path, f.Bytes, null))], cancellationToken),
                };
            }
        }
    }
}
