namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>A document's text, cut into sentences and words once for all detectors.</summary>
public sealed class ContractText
{
    public ContractText(string text)
    {
        Text = text;
        Sentences = SentenceSplitter.Split(text);
        Words = new WordIndex(text, Sentences);
        Headings = HeadingFinder.Find(text, Sentences);
    }

    public string Text { get; }

    /// <summary>Sentences in order; together they cover every character that is not white space between them.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    internal WordIndex Words { get; }

    /// <summary>For each sentence the index of the heading above it, itself if it is one, or -1.</summary>
    internal IReadOnlyList<int> Headings { get; }

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);
}

/// <summary>Half-open range of UTF-16 characters.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;
}
