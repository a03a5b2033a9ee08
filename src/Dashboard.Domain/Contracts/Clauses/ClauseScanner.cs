using Dashboard.Domain.Contracts.Clauses.Detectors;
using Dashboard.Domain.Contracts.Clauses.Fields;
using Dashboard.Domain.Contracts.Clauses.Model;

namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>
/// Reads a text for clauses: readable rules, and a trained model that takes the rules' hits as features. Where the model knows a clause,
/// its calibrated confidence stands and the rule gives the reason; a clause without a model is the rule's alone.
/// </summary>
public sealed class ClauseScanner(IReadOnlyList<IClauseDetector> detectors, ClauseModel? model = null)
{
    /// <summary>About one in three findings at this confidence is right; below it, reading costs more than it finds.</summary>
    public const double ProposeFrom = 0.3;

    /// <summary>All rules of the product. Training reads them without the model that it makes.</summary>
    public static IReadOnlyList<IClauseDetector> Rules { get; } =
    [
        new ExclusivityDetector(),
        new MostFavouredNationDetector(),
        new MinimumCommitmentDetector(),
        new ChangeOfControlDetector(),
        new AntiAssignmentDetector(),
        new TerminationForConvenienceDetector(),
        new RenewalDetector(),
        new AgiMilestoneDetector(),
        new DataUseDetector(),
        new UnilateralChangeDetector(),
        new VendorTerminationDetector(),
        new TransitionServicesDetector(),
        new PriceRestrictionDetector(),
        new VolumeRestrictionDetector(),
        new CompetitiveRestrictionDetector(),
        new RevenueShareDetector(),
        new RightOfFirstRefusalDetector(),
        new LiquidatedDamagesDetector(),
        new IpOwnershipDetector(),
        new LicenseScopeDetector(),
        new SourceCodeEscrowDetector(),
        new LiabilityCapDetector(),
        new UncappedLiabilityDetector(),
        new AuditRightsDetector(),
    ];

    /// <summary>All rules, and the model that ships with them.</summary>
    public static ClauseScanner Default => Shipped.Scanner;

    public IReadOnlyList<IClauseDetector> Detectors => detectors;

    /// <summary>Ids of all clauses that a scan looks for; a clause not found is missing only if it is among them.</summary>
    public IReadOnlyList<string> ScannedFor { get; } = [.. detectors.Select(d => d.Clause).Union(model?.Clauses ?? [])];

    /// <summary>The findings that are worth a reviewer's time, in the same order.</summary>
    /// <param name="sides">Our names and the vendor's, where known: they decide who is bound.</param>
    public IReadOnlyList<ClauseFinding> Propose(string text, ContractSides? sides = null) =>
        Read(text, sides, f => f.Confidence >= ProposeFrom || model?.Clauses.Contains(f.Clause) != true);

    /// <summary>
    /// Findings ordered by where they start, then by clause in the order of <see cref="ScannedFor"/>. Those below
    /// <see cref="ClauseModel.ExplainFrom"/> come without fields.
    /// </summary>
    /// <param name="sides">Our names and the vendor's, where known: they decide who is bound.</param>
    public IReadOnlyList<ClauseFinding> Scan(string text, ContractSides? sides = null) => Read(text, sides, _ => true);

    private List<ClauseFinding> Read(string text, ContractSides? sides, Func<ClauseFinding, bool> wanted)
    {
        var contract = new ContractText(text);
        var parties = ContractParties.Read(text, sides);
        var sentences = contract.Sentences.Index().ToDictionary(s => s.Item.Start, s => s.Index);
        ClauseFinding Filled(ClauseFinding found) =>
            found.Confidence < ClauseModel.ExplainFrom
                ? found
                : found.With(ClauseFieldReader.Read(contract, sentences[found.Start], found.Clause, parties));
        return [.. Found(contract).Where(wanted).Select(Filled)];
    }

    private IEnumerable<ClauseFinding> Found(ContractText contract)
    {
        var rules = detectors.SelectMany(d => d.Find(contract)).ToList();
        if (model is null)
        {
            return rules.OrderBy(f => f.Start);
        }

        var hits = new RuleHits(contract, rules);
        var alone = rules.Where(f => !model.Clauses.Contains(f.Clause));
        var order = ScannedFor.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        return model
            .Read(contract, hits)
            .Select(hit => Joined(contract, hits, hit))
            .Concat(alone)
            .OrderBy(f => f.Start)
            .ThenBy(f => order[f.Clause]);
    }

    private static ClauseFinding Joined(ContractText text, RuleHits rules, ModelHit hit)
    {
        var span = text.Sentences[hit.Sentence];
        var confidence = Math.Round((double)hit.Confidence, 4);
        var weighed = hit.Words.Count == 0 ? "" : $"Weighed most: {string.Join(", ", hit.Words.Select(w => $"“{w}”"))}.";
        if (rules.Of(hit.Sentence, hit.Clause) is { } rule)
        {
            return rule with { Confidence = confidence, Reason = $"{rule.Reason} {weighed}".TrimEnd() };
        }

        var reason = weighed.Length == 0 ? "The sentences around it and the rest of the contract." : weighed;
        return new ClauseFinding(hit.Clause, span.Start, span.End, confidence, ClauseModel.RuleName, reason);
    }

    /// <summary>Made when first asked for: the model takes a moment to load.</summary>
    private static class Shipped
    {
        public static readonly ClauseScanner Scanner = new(Rules, EmbeddedModel.Value);
    }
}
