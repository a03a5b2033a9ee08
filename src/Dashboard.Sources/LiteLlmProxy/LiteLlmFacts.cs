using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.LiteLlmProxy;

/// <summary>Adds up spends. The proxy has one cost for all tokens of a model: it is a row of its own beside the tokens of each kind.</summary>
internal sealed class LiteLlmFacts
{
    private readonly Dictionary<(DateOnly, string?, string, string?, string?), LiteLlmSpend> facts = [];

    public void Add(IReadOnlyList<LiteLlmSpend> spends)
    {
        foreach (var spend in spends)
        {
            var key = (spend.Day, spend.Provider, spend.Model, spend.KeyHash, spend.Team);
            facts[key] = facts.TryGetValue(key, out var sum)
                ? sum with
                {
                    Cost = sum.Cost + spend.Cost,
                    Tokens = sum.Tokens + spend.Tokens,
                    KeyAlias = sum.KeyAlias ?? spend.KeyAlias,
                }
                : spend;
        }
    }

    public IEnumerable<ReadResult<UsageRow>> Rows(UsageRowMaker rows)
    {
        foreach (var fact in facts.Values)
        {
            (string Words, decimal Count)[] kinds =
            [
                ("input", fact.Tokens.Input),
                ("cache read", fact.Tokens.CacheRead),
                ("cache write", fact.Tokens.CacheWrite),
                ("output", fact.Tokens.Output),
            ];
            yield return rows.Row(Line(fact, "all kinds of tokens", null), fact.Day, null, fact.Cost, null);
            foreach (var (words, count) in kinds.Where(k => k.Count > 0))
            {
                yield return rows.Row(Line(fact, words, "Tokens"), fact.Day, count, null, null);
            }
        }

        var free = facts
            .Values.Where(f => f.Cost == 0 && f.Tokens.Sum > 0)
            .Select(f => f.Model)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (free.Count > 0)
        {
            yield return UsageRowMaker.Note(
                $"The proxy put a cost of 0 on tokens of {PullWords.Count(free.Count, "model")}, such as {free[0]}: either they are free or the proxy knows no price of them."
            );
        }

        var unknown = facts
            .Values.Where(f => f.Provider is null)
            .Select(f => f.Model)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (unknown.Count > 0)
        {
            yield return UsageRowMaker.Note(
                $"The proxy does not say which provider served {PullWords.Count(unknown.Count, "model")}, such as {unknown[0]}: whom you pay for them is left open. A mapping rule on the model can say it."
            );
        }
    }

    private static UsageLine Line(LiteLlmSpend fact, string words, string? unit) =>
        new()
        {
            SubAccountId = fact.KeyHash,
            SubAccountName = fact.KeyAlias,
            ServiceProvider = fact.Provider,
            InvoiceIssuer = fact.Provider,
            ServiceCategory = AiSpend.Category,
            ServiceName = "LiteLLM proxy",
            SkuId = fact.Model,
            SkuMeter = $"{fact.Model}, {words}",
            ChargeCategory = "Usage",
            ChargeFrequency = "Usage-Based",
            ChargeDescription = $"{fact.Model}, {words}",
            ConsumedUnit = unit,
            Tags = fact.Team is null ? null : AnswerTags.Of(("team", fact.Team)),
            Currency = "USD",
        };
}
