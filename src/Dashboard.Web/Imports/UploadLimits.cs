using Dashboard.Sources.Tables;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;

namespace Dashboard.Web.Imports;

/// <summary>How large an uploaded file may be, in bytes. Keys: <c>Imports:LargestUpload</c>, <c>Imports:LargestList</c>.</summary>
public sealed class UploadLimits
{
    public const string Section = "Imports";

    /// <summary>A FOCUS file as it is sent: plain or gzip.</summary>
    public long LargestUpload { get; set; } = 5_000_000_000;

    /// <summary>A price list. It is read into memory whole.</summary>
    public long LargestList { get; set; } = 200_000_000;

    public long For(ImportKind kind) =>
        kind switch
        {
            ImportKind.Focus => LargestUpload,
            ImportKind.Prices => LargestList,
            ImportKind.Register => TableLimits.Bytes,
            _ => ImportContract.LargestFile,
        };

    /// <summary>The setting that an administrator may raise; null where the limit is the product's own.</summary>
    public static string? KeyOf(ImportKind kind) =>
        kind switch
        {
            ImportKind.Focus => $"{Section}:{nameof(LargestUpload)}",
            ImportKind.Prices => $"{Section}:{nameof(LargestList)}",
            _ => null,
        };
}
