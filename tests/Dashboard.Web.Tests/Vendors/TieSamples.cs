using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;

namespace Dashboard.Web.Tests.Vendors;

internal static class TieSamples
{
    private static int next;

    /// <param name="start">As a source writes it: "2019", "2020-09" or "2025-10-28".</param>
    public static Tie Tie(TieKind kind = TieKind.Exclusive, string line = "", string? start = null, string? end = null)
    {
        FactDate? from = start is null ? null : FactDate.ParseStart(start);
        FactDate? to = end is null ? null : FactDate.ParseEnd(end);
        return new Tie
        {
            Id = ++next,
            Key = $"tie-{next}",
            Kind = kind,
            Line = line,
            StartsOn = from?.Date,
            StartPrecision = from?.Precision ?? DatePrecision.Day,
            EndsOn = to?.Date,
            EndPrecision = to?.Precision ?? DatePrecision.Day,
            Fact = "A fact.",
            Status = FactStatus.CompanyOrFiling,
            ReadFrom = ReadFrom.SecondaryPage,
            SourceTitle = "A paper",
            SourceAddress = "https://example.com/a",
            SourceDate = "2026-11",
        };
    }

    public static TieView With(string other, Tie tie) => new(IsOutgoing: true, other, other, tie);
}
