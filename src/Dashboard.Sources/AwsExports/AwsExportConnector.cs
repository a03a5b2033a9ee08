using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Files;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.AwsExports;

/// <summary>FOCUS exports of AWS Data Exports. Quirks: README.md beside this file.</summary>
public sealed class AwsExportConnector : UsageConnector
{
    public override string Key => "aws-focus";

    public override string Name => "AWS cost export (FOCUS)";

    public override string Sentence =>
        "Reads the FOCUS exports that AWS Data Exports writes to an S3 bucket. Needs an export of the table FOCUS with AWS columns as gzip CSV, and a folder with a copy of it or an address that lists and serves it.";

    public override string DefaultCron => "0 20 4 * * ?";

    public override CostRank Rank => CostRank.Invoice;

    /// <summary>Closed months are restated for weeks; a month whose files are known is not read again.</summary>
    public override int RePullDays => 100;

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        LocationSettings.LocationOf(
            "The export's folder, in which data and metadata lie: /data/focus-export, or https://bucket.s3.region.amazonaws.com/prefix/export"
        ),
        LocationSettings.SecretOf(
            "Only for a gateway before the bucket: its token. AWS itself does not take tokens: copy the bucket to a folder instead"
        ),
        LocationSettings.PathOf(
            "Only where the store may not be listed: the path of a month's manifest, such as metadata/BILLING_PERIOD={month}/export-Manifest.json"
        ),
        CommonSettings.StartOf(),
    ];

    public override string? Problem(SourceSettings settings) => LocationSettings.Problem(settings);

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        var files = SourceFiles.Open(context, ObjectStore.S3);
        var (manifests, listed) = await FindAsync(files, BillingMonth.Year(context.Today), cancellationToken);
        var newest = manifests[^1];
        var manifest = await ReadAsync(files, newest, listed, cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Connected; {Counted.Of(manifests.Count, "month")} found, the newest {BillingMonth.Name(newest.Month)} with {Counted.Of(manifest.Parts.Count, "file")}."
        );
    }

    public override async IAsyncEnumerable<UsagePeriod> ReadAsync(
        PullContext context,
        PullWindow window,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var files = SourceFiles.Open(context, ObjectStore.S3);
        var (manifests, listed) = await FindAsync(files, window, cancellationToken);
        var parts = new FocusParts(files, context.Today);
        var faults = new List<PullException>();
        var months = BillingMonth.Of(window).ToHashSet();
        foreach (var at in manifests.Where(m => months.Contains(m.Month)))
        {
            AwsManifest manifest;
            try
            {
                manifest = await ReadAsync(files, at, listed, cancellationToken);
            }
            catch (PullException e)
            {
                faults.Add(e);
                continue;
            }

            yield return new UsagePeriod
            {
                Name = BillingMonth.Name(at.Month),
                BillingMonth = BillingMonth.Name(at.Month),
                State = manifest.State,
                Rows = parts.ReadAsync(manifest.Parts, cancellationToken),
            };
        }

        // The months that can be read are stored by now.
        if (faults.Count > 0)
        {
            throw new PullException(string.Join(" ", faults.Select(f => f.Message).Distinct().Take(5)), faults[0]);
        }
    }

    private static async Task<AwsManifest> ReadAsync(
        SourceFiles files,
        AwsManifestPath at,
        IReadOnlyDictionary<string, SourceFile> listed,
        CancellationToken cancellationToken
    )
    {
        using var json = await files.JsonAsync(at.Path, cancellationToken);
        return AwsManifest.Read(at, json.RootElement, listed);
    }

    /// <summary>The current manifest of each month, oldest month first, and all files by their paths.</summary>
    private static async Task<(IReadOnlyList<AwsManifestPath> Manifests, IReadOnlyDictionary<string, SourceFile> Listed)> FindAsync(
        SourceFiles files,
        PullWindow window,
        CancellationToken cancellationToken
    )
    {
        var listed = await files.ListAsync(BillingMonth.Of(window), cancellationToken);
        AwsManifestPath[] all = [.. listed.Select(f => AwsManifestPath.Of(f.Path)).OfType<AwsManifestPath>()];
        string[] roots = [.. all.Select(m => m.Root).Distinct(StringComparer.Ordinal)];
        if (roots.Length != 1)
        {
            throw new PullException(
                roots.Length == 0
                    ? $"No manifest lies in metadata/BILLING_PERIOD=… below {files.Shown}: enter the export's own folder, and check that it has run."
                    : $"Several exports lie below {files.Shown}: {string.Join(", ", roots.Take(5).Select(SourcePath.Shown))}. Enter the folder of one; make a source for each."
            );
        }

        // The manifest of the partition is the current one. Executions are named by their time, so the last name is the newest.
        var current = all.GroupBy(m => m.Month)
            .Select(g => g.OrderBy(m => m.Execution.Length == 0 ? 1 : 0).ThenBy(m => m.Execution, StringComparer.Ordinal).Last())
            .OrderBy(m => m.Month);
        return ([.. current], listed.ToDictionary(f => f.Path, StringComparer.Ordinal));
    }
}
