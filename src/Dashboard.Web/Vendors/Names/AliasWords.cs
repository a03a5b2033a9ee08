using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors.Names;

/// <summary>How names of models are spoken of.</summary>
public static class AliasWords
{
    /// <summary>States as addresses carry them, with the words that a screen shows.</summary>
    public static IReadOnlyList<(string Key, string Word, AliasState State)> States { get; } =
    [
        ("to-decide", "To decide", AliasState.Suggested),
        ("decided", "Decided", AliasState.Confirmed),
        ("rejected", "Rejected", AliasState.Rejected),
    ];

    public static string Kind(AliasKind kind) =>
        kind switch
        {
            AliasKind.VendorId => "The developer's own id",
            AliasKind.Deployment => "Name of a deployment",
            AliasKind.Gateway => "Name at a gateway or reseller",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of name."),
        };

    /// <summary>"Decided by Ada, 20 Nov 2026, 14:05 UTC"; "To decide" before.</summary>
    public static string Standing(AliasRow row)
    {
        var word = States.First(s => s.State == row.State).Word;
        return row.DecidedAt is null ? word : $"{word} by {row.DecidedBy}, {Formats.Instant(row.DecidedAt)}";
    }

    public static string Done(string name, string? model) =>
        model is null ? $"“{name}” stands for none of the models." : $"“{name}” stands for {model}.";

    /// <summary>Every word on the name, in the audit log.</summary>
    public static string History(string name) => $"/audit?subject={Uri.EscapeDataString("model alias")}&q={Uri.EscapeDataString(name)}";

    /// <summary>The price lists' rows under the name.</summary>
    public static string Offers(string name) => $"/prices?search={Uri.EscapeDataString(name)}";
}
