using Dashboard.Domain.Vendors;

namespace Dashboard.Sources.Catalogue;

/// <summary>A public fact that ties one vendor to another, in our words, with the source it was read from.</summary>
/// <param name="FromKey">The vendor that holds the right, owns, licenses out or gives the service.</param>
/// <param name="Line">
/// The subject. Ties of two vendors with the same line are successive states of one subject and do not overlap.
/// </param>
/// <param name="From">Null when the source does not say.</param>
/// <param name="To">
/// When the state ended or is to end; null while open or not disclosed. The next state may begin on that very day.
/// Equal to <paramref name="From"/> for a state that only records an ending: it is in force on no day.
/// </param>
/// <param name="SourceDate">As exact as the source: "2025-10-28", "2025-10", or "undated".</param>
/// <param name="Note">What weakens or completes the fact.</param>
public sealed record CatalogueTie(
    string Key,
    string FromKey,
    string ToKey,
    TieKind Kind,
    string Line,
    FactDate? From,
    FactDate? To,
    string Fact,
    FactStatus Status,
    ReadFrom ReadFrom,
    string SourceTitle,
    string SourceAddress,
    string SourceDate,
    string? Note
)
{
    /// <summary>The words that must stand with the fact wherever it is shown.</summary>
    public string Attribution => TieAttribution.Describe(Status, ReadFrom, SourceTitle);
}
