using Dashboard.Domain.LockIn;
using Dashboard.Store.Home;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Home;

/// <summary>Why a vendor holds us, in one sentence that can be checked against its score.</summary>
public static class TrapWords
{
    // Beyond this a finding's details in brackets are left to the vendor's own page.
    private const int LongFinding = 40;

    /// <summary>"“Dependence: Frontier, 120,000 of 150,000” adds 20.1 points, “Contract: Exclusivity that binds us, yes (confirmed)” adds 5.3."</summary>
    public static string Why(IReadOnlyList<ScorePart> parts) =>
        parts.Count == 0
            ? "Nothing adds a point to its score."
            : string.Join(", ", parts.Select((part, place) => $"“{Name(part)}” {Adds(part.Points)}{(place == 0 ? " points" : "")}")) + ".";

    /// <summary>"F1 Dependence 21.4".</summary>
    public static string Factor(FactorScore factor) => $"F{(int)factor.Id} {factor.Name} {Formats.Score(factor.Points)}";

    public static EvidenceSheet Evidence(TrappingVendor row, HomeBase home) =>
        new(
            $"Why {row.Vendor.Name} is in this place",
            $"{Formats.Score(row.Vendor.Score)} of 100, {ScoreBands.Words(row.Vendor.Score).ToLowerInvariant()}",
            "Our vendors by the lower bound of their lock-in score, then by its midpoint: what is certain comes first.\n"
                + "A part adds: weight of its factor × its points in the factor.",
            [
                .. row.Parts.Select(part => new Domain.Evidence.EvidenceItem(
                    $"{Name(part)}: {Formats.Score(part.Points)} points of the score",
                    $"F{(int)part.Factor} {part.FactorName}",
                    $"/vendors/{Uri.EscapeDataString(row.Vendor.Key)}?tab=score#f{(int)part.Factor}",
                    home.ScoredAt
                )),
            ]
        );

    private static string Name(ScorePart part)
    {
        var finding =
            part.Finding.Length > LongFinding && part.Finding.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket
                ? part.Finding[..bracket]
                : part.Finding;
        return $"{part.FactorName}: {part.Part}{(finding.Length > 0 ? ", " + finding : "")}";
    }

    private static string Adds(Interval points) =>
        points.Lower > 0 ? $"adds {Formats.Score(points)}" : $"may add up to {Formats.Score(Interval.Exactly(points.Upper))}";
}
