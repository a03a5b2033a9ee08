using Dashboard.Store.Access;
using Dashboard.Store.Imports;

namespace Dashboard.Web.Imports;

/// <summary>What a person needs to know of one kind of import.</summary>
/// <param name="Path">Under /imports.</param>
/// <param name="Name">As in the history.</param>
/// <param name="Call">The words of the button that chooses a file.</param>
/// <param name="Sentence">What the file brings.</param>
/// <param name="Accept">File name endings that the browser offers; any file is read by its content all the same.</param>
public sealed record ImportKindInfo(
    ImportKind Kind,
    string Path,
    string Name,
    string Title,
    string Call,
    string Sentence,
    string Formats,
    string Accept,
    Permission Permission
);

public static class ImportKinds
{
    public static IReadOnlyList<ImportKindInfo> All { get; } =
    [
        new(
            ImportKind.Focus,
            "usage",
            "Usage and cost",
            "Import usage and cost",
            "Choose a FOCUS file",
            "What was used and what it cost: the FOCUS 1.0 to 1.3 export of a cloud, a gateway or a vendor.",
            "CSV, plain or gzip",
            ".csv,.gz,.txt",
            Permission.ImportUsage
        ),
        new(
            ImportKind.Prices,
            "prices",
            "Price list",
            "Import a price list",
            "Choose a price list",
            "What models cost through which channel: LiteLLM's list, one day at a time, in any order of days.",
            "LiteLLM JSON",
            ".json",
            Permission.ImportPrices
        ),
        new(
            ImportKind.Contract,
            "contract",
            "Contract",
            "Import a contract",
            "Choose a contract",
            "An agreement with a vendor: its words are searched for clauses, which Legal then confirms or rejects.",
            "DOCX or plain text",
            ".docx,.txt,.md",
            Permission.ImportContracts
        ),
    ];

    public static ImportKindInfo Of(ImportKind kind) => All.First(info => info.Kind == kind);

    public static ImportKindInfo? At(string path) => All.FirstOrDefault(info => info.Path == path);

    /// <summary>How a run stands, in words.</summary>
    public static string Words(ImportState state) =>
        state switch
        {
            ImportState.Running => "Running",
            ImportState.Completed => "Imported",
            ImportState.Refused => "Refused: rows were rejected",
            ImportState.Failed => "Failed",
            ImportState.Cancelled => "Cancelled",
            ImportState.Interrupted => "Interrupted",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of an import."),
        };
}
