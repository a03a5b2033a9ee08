using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.Anthropic;

/// <summary>Joins costs and tokens: each fact has both, or the one that its report has and the other unknown.</summary>
internal sealed class AnthropicFacts
{
    private readonly Dictionary<(AnthropicKey Key, string Currency), Cost> costs = [];
    private readonly Dictionary<AnthropicKey, decimal> tokens = [];

    public void Add(AnthropicCost cost)
    {
        if (!costs.TryGetValue((cost.Key, cost.Currency), out var sum))
        {
            sum = new Cost(cost.Description);
            costs.Add((cost.Key, cost.Currency), sum);
        }

        sum.Amount += cost.Amount;
    }

    public void Add(IReadOnlyList<AnthropicUse> uses)
    {
        foreach (var use in uses)
        {
            tokens[use.Key] = tokens.GetValueOrDefault(use.Key) + use.Tokens;
        }
    }

    public IEnumerable<ReadResult<UsageRow>> Rows(UsageRowMaker rows)
    {
        var costed = new HashSet<AnthropicKey>();
        foreach (var ((key, currency), cost) in costs)
        {
            // Two currencies for one use: the tokens go to the first.
            var quantity = costed.Add(key) && tokens.TryGetValue(key, out var count) ? count : (decimal?)null;
            yield return rows.Row(AnthropicLine.Of(key, cost.Description, currency), key.Day, quantity, cost.Amount, cost.Amount);
        }

        var currencyOfAll = costs.Keys.Select(k => k.Currency).FirstOrDefault() ?? "USD";
        var without = tokens.Where(t => t.Value > 0 && !costed.Contains(t.Key)).ToList();
        foreach (var (key, count) in without)
        {
            yield return rows.Row(AnthropicLine.Of(key, null, currencyOfAll), key.Day, count, null, null);
        }

        if (without.Count > 0)
        {
            var tiers = string.Join(", ", without.Select(w => w.Key.ServiceTier ?? "not named").Distinct().Order(StringComparer.Ordinal));
            yield return UsageRowMaker.Note(
                $"{PullWords.Count(without.Count, "row")} of tokens have no cost in Anthropic's cost report (service tier: {tiers}). Their cost is unknown here, not zero: Priority Tier is only on the invoice, and blocked requests may cost nothing."
            );
        }
    }

    private sealed class Cost(string? description)
    {
        public string? Description { get; } = description;
        public decimal Amount { get; set; }
    }
}
