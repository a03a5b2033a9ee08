using Dashboard.Domain.Spend;

namespace Dashboard.Domain.Contracts;

/// <summary>One dated price line of a contract's rate card.</summary>
/// <param name="Line">The caller's name for it: an id, or a row number of an import.</param>
/// <param name="Tier">Service tier as the contract names it; null is every tier that has no line of its own.</param>
/// <param name="Region">Region as the contract names it; null is every region that has no line of its own.</param>
/// <param name="From">First day on which the price holds.</param>
/// <param name="To">Last day on which it holds, that day included; null is until further notice.</param>
public sealed record RateLine(
    int Line,
    int ContractId,
    int ModelId,
    TokenKind TokenKind,
    string? Tier,
    string? Region,
    DateOnly From,
    DateOnly? To
)
{
    /// <summary>The first day after the line, as a day number: a line holds from <see cref="From"/> up to, and without, this day.</summary>
    internal int EndsBefore => To is { } to ? to.DayNumber + 1 : int.MaxValue;
}

/// <summary>Two lines that both price the same thing.</summary>
/// <param name="From">First day on which both hold.</param>
/// <param name="To">Last day on which both hold, that day included; null is until further notice.</param>
public sealed record RateOverlap(RateLine First, RateLine Second, DateOnly From, DateOnly? To);

/// <summary>Checks that on any day one line at most prices a model's token kind in a contract, tier and region.</summary>
public static class RateCards
{
    /// <summary>
    /// Every overlapping pair. A line that starts on the day after another's last day does not overlap it. A line for one region and a line
    /// for every region do not overlap: the nearer one counts. Names are compared without regard to case and surrounding space. A line that
    /// ends before it starts holds on no day, so it overlaps none.
    /// </summary>
    public static IReadOnlyList<RateOverlap> Overlaps(IEnumerable<RateLine> lines)
    {
        var overlaps = new List<RateOverlap>();
        foreach (var group in lines.Where(l => l.EndsBefore > l.From.DayNumber).GroupBy(Key))
        {
            var open = new List<RateLine>();
            foreach (var line in group.OrderBy(l => l.From).ThenBy(l => l.Line))
            {
                open.RemoveAll(o => o.EndsBefore <= line.From.DayNumber);
                overlaps.AddRange(open.Select(o => new RateOverlap(o, line, line.From, o.EndsBefore < line.EndsBefore ? o.To : line.To)));
                open.Add(line);
            }
        }

        return overlaps;
    }

    private static (int, int, TokenKind, string?, string?) Key(RateLine line) =>
        (line.ContractId, line.ModelId, line.TokenKind, Folded(line.Tier), Folded(line.Region));

    private static string? Folded(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim().ToUpperInvariant();
}
