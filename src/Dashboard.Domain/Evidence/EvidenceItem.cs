namespace Dashboard.Domain.Evidence;

/// <summary>Where a number came from and by which rule: shown to whoever asks "why".</summary>
/// <param name="Text">One plain sentence.</param>
/// <param name="Rule">The rule or formula that produced the number.</param>
/// <param name="Link">Page of this application that shows the rows, words or prices behind it; null when there is none.</param>
/// <param name="AsOf">When the evidence was observed (UTC).</param>
public sealed record EvidenceItem(string Text, string Rule, string? Link, DateTimeOffset? AsOf);
