using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.AwsExports;

/// <summary>Where a manifest of a month lies.</summary>
/// <param name="Root">The export's own folder, with its slash; empty when the location is that folder.</param>
/// <param name="Execution">The folder of one execution; empty for the manifest of the partition itself, which is the current one.</param>
internal sealed partial record AwsManifestPath(string Path, string Root, DateOnly Month, string Execution)
{
    /// <returns>Null for a file that is no manifest.</returns>
    public static AwsManifestPath? Of(string path)
    {
        var match = Pattern().Match(path);
        return match.Success && BillingMonth.In(match.Groups["month"].Value) is { } month
            ? new AwsManifestPath(path, match.Groups["root"].Value, month, match.Groups["execution"].Value)
            : null;
    }

    [GeneratedRegex(
        "^(?<root>(.*/)?)metadata/billing_period=(?<month>[0-9]{4}-[0-9]{2})/((?<execution>[^/]+)/)?[^/]*manifest\\.json$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pattern();
}

/// <summary>What a manifest of AWS Data Exports names: the files of a month, and perhaps the execution that wrote them.</summary>
internal sealed partial record AwsManifest(IReadOnlyList<FocusPart> Parts, string? State)
{
    /// <param name="listed">What the location lists, by path.</param>
    /// <exception cref="PullException">It is no manifest, or names files that are not read.</exception>
    public static AwsManifest Read(AwsManifestPath at, JsonElement json, IReadOnlyDictionary<string, SourceFile> listed)
    {
        if (
            json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("dataFiles", out var files)
            || files.ValueKind != JsonValueKind.Array
        )
        {
            throw new PullException(
                $"“{SourcePath.Shown(at.Path)}” names no dataFiles, so it is no manifest of a finished export: it may still be written. The next run reads it again."
            );
        }

        string[] paths = [.. files.EnumerateArray().Select(f => Place(at, f.ValueKind == JsonValueKind.String ? f.GetString()! : ""))];
        if (paths.FirstOrDefault(p => p.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)) is { } parquet)
        {
            throw new PullException(
                $"“{SourcePath.Shown(parquet)}” is Parquet, which is not read: in Data Exports, create the export as “gzip – text/csv”."
            );
        }

        var parts = paths.Select(p => new FocusPart(p, listed.GetValueOrDefault(p)?.Bytes, null)).ToArray();
        return new AwsManifest(parts, StateOf(json, paths, listed));
    }

    /// <summary>
    /// An export that overwrites has the same names every time, so the execution counts, and what the store says of the files. Without
    /// either nobody can tell.
    /// </summary>
    private static string? StateOf(JsonElement json, string[] paths, IReadOnlyDictionary<string, SourceFile> listed)
    {
        var versions = paths.Select(p => listed.GetValueOrDefault(p)?.Version).ToArray();
        var hasExecution =
            json.TryGetProperty("executionId", out var execution)
            && execution.ValueKind == JsonValueKind.String
            && execution.GetString() != "";
        var text = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.GetRawText())));
        return PeriodState.Of([text, .. hasExecution ? versions.Where(v => v is not null) : versions]);
    }

    /// <summary>The file's path below the location: manifests name it from the bucket on, s3://bucket/prefix/export/data/….</summary>
    private static string Place(AwsManifestPath at, string name)
    {
        var match = Data().Match(name);
        return match.Success
            ? SourcePath.Below(at.Root + match.Groups["path"].Value)
            : throw new PullException(
                $"“{SourcePath.Shown(at.Path)}” names the file “{SourcePath.Shown(name)}”, which is not in a data folder of a billing period: only files of the export are read."
            );
    }

    [GeneratedRegex(
        "(^|/)(?<path>data/billing_period=[^/]+/.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Data();
}
