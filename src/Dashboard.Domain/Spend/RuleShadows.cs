namespace Dashboard.Domain.Spend;

/// <summary>A rule that can never fill anything, because rules above it fill all that it would.</summary>
public sealed record ShadowedRule(MappingRule Rule, IReadOnlyList<MappingRule> By);

/// <summary>Finds rules that others shadow, from their words alone: whatever usage comes, they take nothing.</summary>
public static class RuleShadows
{
    public static IReadOnlyList<ShadowedRule> Find(IEnumerable<MappingRule> rules)
    {
        var ordered = rules.OrderBy(r => r.Order).ThenBy(r => r.Id).ToList();
        var shadowed = new List<ShadowedRule>();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (Shadows(ordered[i], ordered.GetRange(0, i)) is { Count: > 0 } by)
            {
                shadowed.Add(new ShadowedRule(ordered[i], by));
            }
        }

        return shadowed;
    }

    /// <summary>The rules above that together fill each field of the rule wherever it holds; empty when one field stays free.</summary>
    private static List<MappingRule> Shadows(MappingRule rule, List<MappingRule> above)
    {
        var by = new List<MappingRule>();
        foreach (var fills in Fields(rule.Target))
        {
            if (above.Find(a => fills(a.Target) && HoldsWherever(a, rule)) is not { } other)
            {
                return [];
            }

            by.Add(other);
        }

        return [.. by.Distinct()];
    }

    private static bool HoldsWherever(MappingRule above, MappingRule rule) =>
        above.Conditions.All(a => rule.Conditions.Any(r => r.Field == a.Field && Covers(a.Pattern, r.Pattern)));

    /// <summary>Every alternative of the narrower pattern, read as a text, matches the wider one; a star is text that only a star takes.</summary>
    private static bool Covers(string wider, string narrower) =>
        Alternatives(narrower).All(n => Alternatives(wider).Any(w => Wildcard.IsMatch(n, w)));

    private static string[] Alternatives(string pattern) => pattern.Split('|', StringSplitOptions.TrimEntries);

    private static IEnumerable<Func<LineTarget, bool>> Fields(LineTarget target)
    {
        Func<LineTarget, bool>[] all =
        [
            t => t.PartyId is not null,
            t => t.DeveloperId is not null,
            t => t.HostId is not null,
            t => t.ChannelId is not null,
            t => t.ModelId is not null,
            t => t.ApplicationId is not null,
            t => t.TokenKind is not null,
        ];
        return all.Where(filled => filled(target));
    }
}
