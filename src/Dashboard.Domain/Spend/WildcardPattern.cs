namespace Dashboard.Domain.Spend;

/// <summary>
/// <see cref="Wildcard"/> for a pattern that meets many texts: cut at its stars once, so that most texts are refused after one
/// look. Case-insensitive; the pattern must take the whole text.
/// </summary>
internal sealed class WildcardPattern
{
    private readonly string[] parts;

    public WildcardPattern(string pattern) => parts = pattern.Split('*');

    public bool IsMatch(string text)
    {
        var first = parts[0];
        if (parts.Length == 1)
        {
            return string.Equals(text, first, StringComparison.OrdinalIgnoreCase);
        }

        var last = parts[^1];
        if (
            text.Length < first.Length + last.Length
            || !text.StartsWith(first, StringComparison.OrdinalIgnoreCase)
            || !text.EndsWith(last, StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        // Between the fixed ends, every part is taken where it comes first: the most room for those after it.
        var rest = text.AsSpan(first.Length, text.Length - first.Length - last.Length);
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
        {
            var at = rest.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + part.Length)..];
        }

        return true;
    }
}
