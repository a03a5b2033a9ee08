using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.AzureExports;

/// <summary>The manifests below a location, and what is wrong with those that cannot be read.</summary>
internal sealed partial class AzureRuns
{
    private readonly SourceFiles files;
    private readonly HashSet<string> listed;
    private readonly List<(string Path, DateOnly? Month)> manifests;

    private AzureRuns(SourceFiles files, IReadOnlyList<SourceFile> listing)
    {
        this.files = files;
        listed = [.. listing.Select(f => f.Path)];
        manifests =
        [
            .. listing
                .Where(f => f.Name.EndsWith("manifest.json", StringComparison.OrdinalIgnoreCase))
                .Select(f => (f.Path, MonthOf(f.Folder) ?? BillingMonth.In(f.Folder))),
        ];
    }

    /// <summary>How many months the folders of the manifests name.</summary>
    public int Months => manifests.Select(m => m.Month).OfType<DateOnly>().Distinct().Count();

    public DateOnly? NewestMonth => manifests.Max(m => m.Month);

    /// <summary>Why a manifest was not read, by the month of its folder; null where the folder does not say.</summary>
    public List<(DateOnly? Month, PullException Why)> Faults { get; } = [];

    /// <exception cref="PullException">The location cannot be listed, or has no manifest at all.</exception>
    public static async Task<AzureRuns> FindAsync(SourceFiles files, PullWindow window, CancellationToken cancellationToken)
    {
        var runs = new AzureRuns(files, await files.ListAsync(BillingMonth.Of(window), cancellationToken));
        return runs.manifests.Count > 0
            ? runs
            : throw new PullException(
                $"No manifest.json lies below {files.Shown}: check the location, and in Cost Management that the export has run with file partitioning on."
            );
    }

    /// <summary>The newest run of each scope and month; of months outside the window only where the folder does not say which month it is.</summary>
    public async Task<IReadOnlyList<AzureManifest>> NewestAsync(PullWindow window, CancellationToken cancellationToken)
    {
        var read = new List<AzureManifest>();
        foreach (var (path, month) in manifests.Where(m => m.Month is not { } month || IsIn(month, window)))
        {
            try
            {
                using var json = await files.JsonAsync(path, cancellationToken);
                if (AzureManifest.Read(path, json.RootElement, listed) is { } manifest)
                {
                    read.Add(manifest);
                }
            }
            catch (PullException e)
            {
                Faults.Add((month, e));
            }
        }

        return
        [
            .. read.Where(m => IsIn(m.Month, window))
                .GroupBy(m => (m.Scope, m.Month))
                .Select(g => g.OrderByDescending(m => m.Submitted).ThenByDescending(m => m.Path, StringComparer.Ordinal).First())
                .OrderBy(m => m.Month)
                .ThenBy(m => m.Scope, StringComparer.Ordinal),
        ];
    }

    private static bool IsIn(DateOnly month, PullWindow window) => month < window.To && month.AddMonths(1) > window.From;

    /// <summary>From a folder such as 20260801-20260831.</summary>
    private static DateOnly? MonthOf(string folder) =>
        Range().Matches(folder).LastOrDefault() is { } range
        && DateOnly.TryParseExact(range.Groups["from"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            ? BillingMonth.First(from)
            : null;

    [GeneratedRegex(
        "(^|/)(?<from>20[0-9]{6})-20[0-9]{6}/",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Range();
}
