using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;

namespace Dashboard.Web.Vendors;

/// <summary>The ties with one other vendor, sorted into dated lines.</summary>
public sealed record TieGroup(string Key, string Name, IReadOnlyList<TieLine> Lines)
{
    public int Count => Lines.Sum(line => line.States.Count);

    /// <summary>Lines of control that changed over time: what a timeline is drawn of.</summary>
    public IReadOnlyList<TieLine> Timelines =>
        [.. Lines.Where(line => line.Name.Length > 0 && line.States.Count > 1 && line.States.All(IsControl))];

    /// <summary>The vendor's ties, those with most facts first; states in order of time.</summary>
    public static IReadOnlyList<TieGroup> Of(IReadOnlyList<TieView> ties) =>
        [
            .. ties.GroupBy(tie => (tie.OtherKey, tie.OtherName))
                .Select(group => new TieGroup(group.Key.OtherKey, group.Key.OtherName, [.. LinesOf(group)]))
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<TieLine> LinesOf(IEnumerable<TieView> ties) =>
        ties.GroupBy(tie => tie.Tie.Line)
            .Select(line => new TieLine(
                line.Key,
                [.. line.OrderBy(tie => tie.Tie.StartsOn ?? tie.Tie.EndsOn ?? DateOnly.MinValue).ThenBy(tie => tie.Tie.Id)]
            ))
            .OrderByDescending(line => line.States.Count)
            .ThenBy(line => line.Name, StringComparer.Ordinal);

    // Who may buy, sell or use what: not stakes and payments, whose amounts a strip cannot show.
    private static bool IsControl(TieView tie) =>
        tie.Tie.Kind is TieKind.Exclusive or TieKind.RightOfFirstRefusal or TieKind.Hosts or TieKind.LicensesTo or TieKind.Milestone;
}

/// <summary>The states of one line, such as "AGI condition", in order of time; the name is empty for ties that stand alone.</summary>
public sealed record TieLine(string Name, IReadOnlyList<TieView> States);
