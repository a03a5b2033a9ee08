namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>Who "we" and the vendor are by name, where the product knows it; without it roles in the text decide.</summary>
/// <param name="OurNames">Companies of ours that may sign.</param>
/// <param name="VendorNames">The vendor and companies of its group.</param>
public sealed record ContractSides(IReadOnlyList<string> OurNames, IReadOnlyList<string> VendorNames)
{
    public static ContractSides Unknown { get; } = new([], []);

    /// <summary>The side whose name stands in a piece of text.</summary>
    internal BoundParty Of(ReadOnlySpan<char> words)
    {
        var plain = Plain(words);
        return Names(plain, OurNames) ? BoundParty.Us
            : Names(plain, VendorNames) ? BoundParty.Vendor
            : BoundParty.Unknown;
    }

    private static bool Names(string plain, IReadOnlyList<string> names) =>
        names.Any(name => Plain(name) is { Length: > 2 } wanted && plain.Contains(wanted, StringComparison.Ordinal));

    /// <summary>Lower-case words with one blank around each, so that a name is found as whole words.</summary>
    private static string Plain(ReadOnlySpan<char> words)
    {
        var plain = new System.Text.StringBuilder(" ", words.Length + 2);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }
}
