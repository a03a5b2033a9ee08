using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.OpenAi;

/// <summary>What a fact of the costs is about.</summary>
/// <param name="Item">The model for tokens; otherwise the line item.</param>
/// <param name="Unit">Of what is no tokens; null for tokens.</param>
internal sealed record OpenAiKey(DateOnly Day, string Project, string Item, TokenKind Kind, string Currency, string? Unit);

/// <summary>
/// Joins costs and tokens into one fact a day, project, model and kind of token. Both reports count the same use: where the costs of a
/// day and project state tokens, those count, and the usage report only says whether it agrees.
/// </summary>
internal sealed class OpenAiFacts
{
    /// <summary>The provider says itself that the two do not agree exactly.</summary>
    private const decimal Tolerance = 0.01m;

    private readonly Dictionary<OpenAiKey, Fact> facts = [];
    private readonly Dictionary<(DateOnly Day, string Project, string Model, TokenKind Kind), Use> uses = [];

    public void Add(OpenAiCost cost)
    {
        var key = cost.Key with { Item = cost.Key.Item.ToLowerInvariant() };
        if (!facts.TryGetValue(key, out var fact))
        {
            fact = new Fact(cost.Key, cost.LineItem);
            facts.Add(key, fact);
        }

        fact.Amount += cost.Amount;
        fact.Quantity += cost.Quantity;
    }

    public void Add(IReadOnlyList<OpenAiUse> tokens)
    {
        foreach (var use in tokens.Where(t => t.Tokens > 0))
        {
            var key = (use.Day, use.Project, use.Model.ToLowerInvariant(), use.Kind);
            if (!uses.TryGetValue(key, out var sum))
            {
                sum = new Use(use);
                uses.Add(key, sum);
            }

            sum.Tokens += use.Tokens;
        }
    }

    public IEnumerable<ReadResult<UsageRow>> Rows(UsageRowMaker rows)
    {
        var stated = facts
            .Values.Where(f => f.Key.Kind != TokenKind.Other && f.Quantity is not null)
            .Select(f => (f.Key.Day, f.Key.Project))
            .ToHashSet();
        var counted = new Dictionary<(DateOnly Day, string Project), decimal>();
        var costed = new HashSet<(DateOnly, string, string, TokenKind)>();
        foreach (var (key, fact) in facts)
        {
            var use = (key.Day, key.Project, key.Item, key.Kind);
            var quantity = fact.Quantity;
            if (key.Kind != TokenKind.Other)
            {
                // Two currencies for one use: the tokens go to the first.
                var isFirst = costed.Add(use);
                quantity ??= isFirst ? uses.GetValueOrDefault(use)?.Tokens : null;
                counted[(key.Day, key.Project)] = counted.GetValueOrDefault((key.Day, key.Project)) + (quantity ?? 0);
            }

            var line = OpenAiLine.Of(key.Project, fact.Key.Item, key.Kind, key.Currency, key.Unit, fact.LineItem);
            yield return rows.Row(line, key.Day, quantity, fact.Amount, fact.Amount);
        }

        foreach (var (key, use) in uses.Where(u => !costed.Contains(u.Key) && !stated.Contains((u.Key.Day, u.Key.Project))))
        {
            var line = OpenAiLine.Of(key.Project, use.First.Model, key.Kind, Currency, null, null);
            yield return rows.Row(line, key.Day, use.Tokens, null, null);
        }

        if (Difference(stated, counted) is { } difference)
        {
            yield return UsageRowMaker.Note(difference);
        }
    }

    /// <summary>Of tokens without a cost: the currency of the other rows, in which a cost would come.</summary>
    private string Currency => facts.Keys.FirstOrDefault()?.Currency ?? "USD";

    /// <returns>Null when the two reports agree.</returns>
    private string? Difference(HashSet<(DateOnly Day, string Project)> stated, Dictionary<(DateOnly Day, string Project), decimal> counted)
    {
        var used = uses.GroupBy(u => (u.Key.Day, u.Key.Project)).ToDictionary(g => g.Key, g => g.Sum(u => u.Value.Tokens));
        var apart = stated
            .Select(place => (Place: place, Costs: counted.GetValueOrDefault(place), Usage: used.GetValueOrDefault(place)))
            .Where(p => Math.Abs(p.Costs - p.Usage) > Tolerance * Math.Max(p.Costs, p.Usage))
            .OrderByDescending(p => Math.Abs(p.Costs - p.Usage))
            .ToList();
        if (apart.Count == 0)
        {
            return null;
        }

        var ((day, project), costs, usage) = apart[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Costs and usage count tokens differently by more than 1 % on {PullWords.Count(apart.Count, "day")} of a project, most on {PullWords.Day(day)} in {project}: {costs:N0} tokens in the costs, {usage:N0} in the usage. The tokens of the costs count."
        );
    }

    private sealed class Fact(OpenAiKey key, string lineItem)
    {
        /// <summary>As first written.</summary>
        public OpenAiKey Key { get; } = key;
        public string LineItem { get; } = lineItem;
        public decimal Amount { get; set; }

        /// <summary>Null as soon as one result does not state it: a part would pass for the whole.</summary>
        public decimal? Quantity { get; set; } = 0;
    }

    private sealed class Use(OpenAiUse first)
    {
        public OpenAiUse First { get; } = first;
        public decimal Tokens { get; set; }
    }
}
