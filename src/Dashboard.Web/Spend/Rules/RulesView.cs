using Dashboard.Store.Access;
using Dashboard.Store.Spend;

namespace Dashboard.Web.Spend.Rules;

/// <summary>Everything that the rules page shows.</summary>
public sealed record RulesView(IReadOnlyList<StoredMappingRule> Rules, RuleChoices Choices, RuleCoverageView Coverage);

/// <summary>Reads the rules, what they may name and what they take.</summary>
public sealed class RulesData(MappingRules rules, RuleCoverage coverage)
{
    public async Task<RulesView> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        new(
            await rules.ListAsync(actor, cancellationToken),
            await rules.ChoicesAsync(actor, cancellationToken),
            await coverage.ReadAsync(actor, cancellationToken)
        );
}
