using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.OpenRouter;

/// <summary>
/// Rows of one day. OpenRouter has one cost for all tokens of a model: it is a row of its own beside the tokens of each kind.
/// What a host bills itself is left to the host's own source, and its tokens with it.
/// </summary>
internal sealed class OpenRouterFacts
{
    private readonly Dictionary<(string, string?, string?, string?, bool), OpenRouterUse> uses = [];

    public void Add(OpenRouterUse use)
    {
        var key = (use.Model, use.Version, use.Endpoint, use.Host, use.PaidElsewhere != 0);
        uses[key] = uses.TryGetValue(key, out var sum)
            ? sum with
            {
                Paid = sum.Paid + use.Paid,
                PaidElsewhere = sum.PaidElsewhere + use.PaidElsewhere,
                Prompt = sum.Prompt + use.Prompt,
                Completion = sum.Completion + use.Completion,
            }
            : use;
    }

    public IEnumerable<ReadResult<UsageRow>> Rows(UsageRowMaker rows)
    {
        foreach (var ((_, _, _, _, isElsewhere), use) in uses)
        {
            if (!isElsewhere || use.Paid != 0)
            {
                yield return rows.Row(Line(use, "all kinds of tokens", null), use.Day, null, use.Paid, use.Paid);
            }

            // With a key of one's own, the host counts the tokens as well: only one of the two may.
            foreach (
                var (words, count) in new[] { ("input", use.Prompt), ("output", use.Completion) }.Where(k => !isElsewhere && k.Item2 > 0)
            )
            {
                yield return rows.Row(Line(use, words, "Tokens"), use.Day, count, null, null);
            }
        }

        var elsewhere = uses.Values.Sum(u => u.PaidElsewhere);
        if (elsewhere != 0)
        {
            yield return UsageRowMaker.Note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Use with your own keys, {elsewhere:0.00####} USD, is billed by the providers themselves: neither its cost nor its tokens are counted here. Add those providers as sources."
                )
            );
        }
    }

    private static UsageLine Line(OpenRouterUse use, string words, string? unit) =>
        new()
        {
            ServiceProvider = "OpenRouter",
            HostProvider = use.Host,
            Publisher = "OpenRouter",
            InvoiceIssuer = "OpenRouter",
            ServiceCategory = AiSpend.Category,
            ServiceName = "OpenRouter API",
            SkuId = use.Model,
            SkuMeter = $"{use.Model}, {words}",
            ResourceId = use.Endpoint,
            ResourceName = use.Version,
            ResourceType = "Endpoint",
            ChargeCategory = "Usage",
            ChargeFrequency = "Usage-Based",
            ChargeDescription = $"{use.Model}, {words}",
            ConsumedUnit = unit,
            Currency = "USD",
        };
}
