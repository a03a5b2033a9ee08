namespace Dashboard.Domain.Contracts.Clauses.Header;

/// <summary>What a document says of itself as a whole.</summary>
public enum DocumentFactKind
{
    Party = 1,
    EffectiveDate = 2,
    ExpirationDate = 3,
    GoverningLaw = 4,
    NonRenewalNotice = 5,
}

/// <summary>A fact with the words that it was read from.</summary>
/// <param name="Value">For a screen: "New York", "31 May 2027", "Acme, Inc.", "60 days".</param>
/// <param name="Start">First character of the words, UTF-16.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Reason">One sentence: how it was read.</param>
public sealed record DocumentFact(DocumentFactKind Kind, string Value, int Start, int End, string Reason)
{
    /// <summary>Of the two kinds of date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Of <see cref="DocumentFactKind.NonRenewalNotice"/>, in calendar days.</summary>
    public int? Days { get; init; }

    /// <summary>Of a party.</summary>
    public BoundParty Side { get; init; }
}
