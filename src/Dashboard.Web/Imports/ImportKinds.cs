using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Registers;
using Dashboard.Web.Registers;

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
)
{
    /// <summary>The register that a table goes into; null for other kinds.</summary>
    public Register? Register { get; init; }

    /// <summary>The page that takes such a file.</summary>
    public string Address => Register is null ? $"/imports/{Path}" : RegisterAddress.Import(Register);
}

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
            "PDF, DOCX, HTML or text",
            ".pdf,.docx,.html,.htm,.txt,.md",
            Permission.ImportContracts
        ),
    ];

    /// <summary>Of a kind that has one place for its files; tables go into one register or another.</summary>
    public static ImportKindInfo Of(ImportKind kind) => All.First(info => info.Kind == kind);

    public static ImportKindInfo? At(string path) => All.FirstOrDefault(info => info.Path == path);

    public static ImportKindInfo For(Register register) =>
        new(
            ImportKind.Register,
            "register",
            register.Plural,
            $"Import {register.Plural.ToLowerInvariant()}",
            "Choose a table",
            register.Sentence,
            "CSV or XLSX",
            ".csv,.tsv,.txt,.xlsx",
            register.Edit
        )
        {
            Register = register,
        };

    /// <summary>What the history can be narrowed to, by the word in its address.</summary>
    public static IReadOnlyList<(string Key, string Name, ImportKind Kind)> Filters { get; } =
    [
        .. All.Select(info => (info.Path, info.Name, info.Kind)),
        ("register", "Register", ImportKind.Register),
        ("spend-by-hand", "Spend by hand", ImportKind.SpendEntry),
    ];

    /// <summary>"Price list", "Register: Exit plans".</summary>
    public static string NameOf(ImportRun run, RegisterCatalog registers) =>
        Filters.First(f => f.Kind == run.Kind).Name + (registers.Find(run.Register) is { } register ? $": {register.Plural}" : "");

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
