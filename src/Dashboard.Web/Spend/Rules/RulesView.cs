using Dashboard.Store.Access;
using Dashboard.Store.Spend;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Spend.Rules;

/// <summary>One page of the rules with what all of them take.</summary>
/// <param name="All">Rules in all, whatever the filter.</param>
public sealed record RulesView(IReadOnlyList<RuleRow> Rows, PageWindow Window, int All, RuleCoverageView Coverage);

/// <summary>Reads the rules and what they take. What they may name is as long as the registers: it is looked at here and not kept.</summary>
public sealed class RulesData(MappingRules rules, RuleCoverage coverage)
{
    /// <param name="known">What the rules take, where nothing changed since it was read; null reads it.</param>
    public async Task<RulesView> ReadAsync(
        Actor actor,
        string? search,
        int? page,
        int? size,
        RuleCoverageView? known,
        CancellationToken cancellationToken
    )
    {
        var all = await rules.ListAsync(actor, cancellationToken);
        var choices = await rules.ChoicesAsync(actor, cancellationToken);
        known ??= await coverage.ReadAsync(actor, cancellationToken);
        var rows = RuleListView.Of(all, choices, known.LinesByRule, search);
        var window = PageWindow.Of(page, size, rows.Count);
        return new RulesView([.. rows.Skip(window.Skip).Take(window.Size)], window, all.Count, known);
    }
}
