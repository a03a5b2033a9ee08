using System.Security.Cryptography;
using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>Names the rules and the model that read a document, so that a later reading with others can be told from it.</summary>
public static class ScanVersion
{
    /// <summary>The product's version and the beginning of the model's SHA-256, such as "0.1.0+3f9a52c01b7e".</summary>
    public static string Current { get; } = Read();

    private static string Read()
    {
        var rules = typeof(ClauseScanner).Assembly;
        using var model = rules.GetManifestResourceStream("clauses.model") ?? Stream.Null;
        return $"{rules.GetName().Version?.ToString(3)}+{Convert.ToHexStringLower(SHA256.HashData(model))[..12]}";
    }
}
