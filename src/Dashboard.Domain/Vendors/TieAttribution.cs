namespace Dashboard.Domain.Vendors;

/// <summary>How near to the primary source the reader of a fact came; decides how the fact may be shown.</summary>
public enum ReadFrom
{
    PrimaryText = 1,
    PrimaryExcerpt = 2,
    PrimaryMirror = 3,
    SecondaryPage = 4,
}

/// <summary>What the source says of the fact's certainty.</summary>
public enum FactStatus
{
    CompanyOrFiling = 1,
    AnnouncedTermReported = 2,
    ReportedUnconfirmed = 3,
}

/// <summary>The words that go with a public fact, so that a secondary page never passes for a filing.</summary>
public static class TieAttribution
{
    /// <summary>A fact read from a secondary page is "reported by …" whatever status the page claims.</summary>
    public static string Describe(FactStatus status, ReadFrom readFrom, string sourceTitle) =>
        (readFrom, status) switch
        {
            (ReadFrom.SecondaryPage, _) => $"reported by {sourceTitle}",
            (_, FactStatus.CompanyOrFiling) => $"stated in {sourceTitle}",
            (_, FactStatus.AnnouncedTermReported) => $"announced in {sourceTitle}; the term is reported",
            _ => $"reported in {sourceTitle}, unconfirmed",
        };
}
