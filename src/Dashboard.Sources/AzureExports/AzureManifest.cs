using System.Globalization;
using System.Text.Json;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.AzureExports;

/// <summary>What one run of an export wrote.</summary>
/// <param name="Scope">What the export is about, such as a subscription; empty when the manifest does not say.</param>
/// <param name="Month">First day of its billing month.</param>
internal sealed record AzureManifest(
    string Path,
    string Scope,
    DateOnly Month,
    DateTimeOffset Submitted,
    string RunId,
    IReadOnlyList<FocusPart> Blobs
)
{
    private const string ExportsSegment = "/providers/Microsoft.CostManagement/exports/";

    public string State => string.Create(CultureInfo.InvariantCulture, $"{RunId} {Submitted.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff}");

    /// <returns>Null for a manifest of an export of another kind than FOCUS costs.</returns>
    /// <param name="listed">The paths that the location lists: the manifest names blobs from the container on.</param>
    /// <exception cref="PullException">It is no manifest of a whole billing month in CSV.</exception>
    public static AzureManifest? Read(string path, JsonElement json, IReadOnlySet<string> listed)
    {
        var config = Property(json, "exportConfig");
        if (Text(config, "type") is { } type && !type.StartsWith("Focus", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        RequireCsv(path, json);
        var run = Property(json, "runInfo");
        var (month, submitted) = (MonthOf(path, run), Instant(Text(run, "submittedTime")));
        if (
            Text(run, "runId") is not { } id
            || submitted is null
            || Property(json, "blobs") is not { ValueKind: JsonValueKind.Array } blobs
        )
        {
            throw Not(path, "lacks runId, submittedTime or blobs");
        }

        var parts = blobs.EnumerateArray().Select(b => Blob(path, b, listed)).ToArray();
        if (Whole(json, "blobCount") is { } count && count != parts.Length)
        {
            throw Not(path, string.Create(CultureInfo.InvariantCulture, $"counts {count} blobs and names {parts.Length}"));
        }

        return new AzureManifest(path, ScopeOf(config), month, submitted.Value, id, parts);
    }

    /// <summary>The scope of the export: a daily and a monthly export of the same subscription say the same twice.</summary>
    private static string ScopeOf(JsonElement? config)
    {
        var id = Text(config, "resourceId") ?? "";
        var end = id.IndexOf(ExportsSegment, StringComparison.OrdinalIgnoreCase);
        return (end < 0 ? id : id[..end]).ToUpperInvariant();
    }

    private static DateOnly MonthOf(string path, JsonElement? run)
    {
        if (Instant(Text(run, "startDate")) is not { } start || Instant(Text(run, "endDate")) is not { } end)
        {
            throw Not(path, "lacks startDate or endDate");
        }

        var first = DateOnly.FromDateTime(start.UtcDateTime);
        return first.Day == 1 && end >= start && end <= start.AddMonths(1)
            ? first
            : throw new PullException(
                $"“{SourcePath.Shown(path)}” covers {start:yyyy-MM-dd} to {end:yyyy-MM-dd}, which is no billing month from its first day on: "
                    + "a month is replaced as a whole. Export month by month, and delete this run."
            );
    }

    private static void RequireCsv(string path, JsonElement json)
    {
        if (
            Text(Property(json, "deliveryConfig"), "fileFormat") is { } format && !format.Equals("csv", StringComparison.OrdinalIgnoreCase)
            || Property(json, "blobs") is { ValueKind: JsonValueKind.Array } blobs
                && blobs.EnumerateArray().Any(b => IsParquet(Text(b, "blobName") ?? ""))
        )
        {
            throw new PullException(
                $"The export of “{SourcePath.Shown(path)}” writes Parquet, which is not read: set its format to CSV and its compression to None or GZip."
            );
        }
    }

    private static bool IsParquet(string name) =>
        name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".snappy", StringComparison.OrdinalIgnoreCase);

    private static FocusPart Blob(string path, JsonElement blob, IReadOnlySet<string> listed) =>
        Text(blob, "blobName") is { } name
            ? new FocusPart(
                Place(path, SourcePath.Below(name.TrimStart('/')), listed),
                Whole(blob, "byteCount"),
                Whole(blob, "dataRowCount")
            )
            : throw Not(path, "has a blob without a name");

    /// <summary>
    /// Where a blob lies below the location, which may be the container or any folder in it: under the longest end of its name that is
    /// listed, else beside its manifest.
    /// </summary>
    private static string Place(string manifest, string name, IReadOnlySet<string> listed)
    {
        var beside = manifest[..(manifest.LastIndexOf('/') + 1)] + name[(name.LastIndexOf('/') + 1)..];
        var rest = name;
        while (rest.Contains('/', StringComparison.Ordinal))
        {
            if (listed.Contains(rest))
            {
                return rest;
            }

            rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..];
        }

        return beside;
    }

    private static PullException Not(string path, string why) =>
        new(
            $"“{SourcePath.Shown(path)}” {why}, so it is no manifest of a finished export: it may still be written. The next run reads it again."
        );

    private static JsonElement? Property(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    private static long? Whole(JsonElement? json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;
}
