namespace Dashboard.Sources.Focus;

/// <summary>Keeps one instance of texts that come back in many lines. Bounded: it forgets everything when it is full.</summary>
internal sealed class TextPool
{
    private const int Capacity = 20_000;

    /// <summary>Longer texts are resource ids and descriptions, which seldom come back.</summary>
    private const int LongestKept = 100;

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    public string? Get(string? text)
    {
        if (text is null || text.Length > LongestKept)
        {
            return text;
        }

        if (texts.TryGetValue(text, out var kept))
        {
            return kept;
        }

        if (texts.Count >= Capacity)
        {
            texts.Clear();
        }

        texts.Add(text);
        return text;
    }
}
