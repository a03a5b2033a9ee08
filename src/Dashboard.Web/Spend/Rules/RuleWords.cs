using Dashboard.Domain.Spend;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Spend.Rules;

/// <summary>Mapping rules as sentences: "when Service name matches *openai* → developer OpenAI, token kind input".</summary>
public static class RuleWords
{
    public static IReadOnlyList<(LineField Field, string Name)> Fields { get; } =
    [
        (LineField.UsageText, "Any text of the usage"),
        (LineField.ServiceName, "Service name"),
        (LineField.ServiceCategory, "Service category"),
        (LineField.ServiceProvider, "Service provider"),
        (LineField.HostProvider, "Host provider"),
        (LineField.Publisher, "Publisher"),
        (LineField.InvoiceIssuer, "Invoice issuer"),
        (LineField.SkuId, "SKU"),
        (LineField.SkuMeter, "SKU meter"),
        (LineField.ChargeDescription, "Charge description"),
        (LineField.ResourceId, "Resource id"),
        (LineField.ResourceName, "Key or resource name"),
        (LineField.SubAccount, "Project, workspace or sub-account"),
        (LineField.BillingAccount, "Billing account"),
        (LineField.PricingUnit, "Pricing unit"),
        (LineField.Tags, "Tags"),
        (LineField.Region, "Region"),
        (LineField.Model, "Model, as found above"),
    ];

    public static string Of(LineField field) => Fields.First(f => f.Field == field).Name;

    public static string Of(TokenKind kind) =>
        kind switch
        {
            TokenKind.Input => "input",
            TokenKind.Output => "output",
            TokenKind.CacheRead => "cache read",
            TokenKind.CacheWrite => "cache write",
            _ => "not tokens",
        };

    /// <summary>"Service name matches *openai* or *gpt*"; without a star the whole text has to be equal.</summary>
    /// <param name="most">So many alternatives are named, the others counted.</param>
    public static string Of(LineCondition condition, int most = int.MaxValue)
    {
        var patterns = condition.Pattern.Split('|', StringSplitOptions.TrimEntries);
        var verb = Array.Exists(patterns, p => p.Contains('*', StringComparison.Ordinal)) ? "matches" : "is";
        var rest = patterns.Length > most ? $" or {patterns.Length - most} others" : "";
        return $"{Of(condition.Field)} {verb} {string.Join(" or ", patterns.Take(most))}{rest}";
    }

    /// <inheritdoc cref="Of(LineCondition, int)" />
    public static string When(IReadOnlyList<LineCondition> conditions, int most = int.MaxValue) =>
        "when " + string.Join(" and ", conditions.Select(c => Of(c, most)));

    /// <summary>"developer OpenAI, token kind input"; what was removed since is named by its number.</summary>
    public static string Then(StoredMappingRule rule, RuleChoices choices)
    {
        var parts = new List<string>();
        Add(parts, "party", rule.PartyId, choices.Vendors);
        Add(parts, "developer", rule.DeveloperId, choices.Vendors);
        Add(parts, "host", rule.HostId, choices.Vendors);
        Add(parts, "channel", rule.ChannelId, choices.Vendors);
        Add(parts, "model", rule.ModelId, choices.Models);
        Add(parts, "application", rule.ApplicationId, choices.Applications);
        if (rule.TokenKind is { } kind)
        {
            parts.Add("token kind " + Of(kind));
        }

        return string.Join(", ", parts);
    }

    /// <summary>"12 usage lines, $3,400 of the last 90 days."</summary>
    public static string Takes(RulePreview found)
    {
        var lines = found.Taken == 1 ? "One usage line" : $"{Formats.Count(found.Taken)} usage lines";
        return found.Cost is { } cost ? $"{lines}, {Formats.Money(cost, found.Currency)} of the last 90 days." : $"{lines}.";
    }

    /// <summary>Which of the matching usage rules above have filled already; null when they leave all of it.</summary>
    public static string? Shadow(RulePreview found) =>
        found.Matched == found.Taken
            ? null
            : $"{Formats.Count(found.Matched - found.Taken)} more lines match, but rules above have filled all that this one would: "
                + $"{string.Join(", ", found.ShadowedBy.Select(name => $"“{name}”"))}. A lower order number lets this rule go first.";

    /// <summary>"party, host and model": what a usage line still lacks.</summary>
    public static string Lacks(UnmappedUsage usage)
    {
        var parts = new List<string>();
        AddIf(parts, usage.LacksParty, "party");
        AddIf(parts, usage.LacksDeveloper, "developer");
        AddIf(parts, usage.LacksHost, "host");
        AddIf(parts, usage.LacksModel, "model");
        return parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    private static void Add(List<string> parts, string word, int? id, IReadOnlyList<NamedItem> among)
    {
        if (id is not null)
        {
            parts.Add($"{word} {among.FirstOrDefault(c => c.Id == id)?.Name ?? $"number {id}"}");
        }
    }

    private static void AddIf(List<string> parts, bool holds, string word)
    {
        if (holds)
        {
            parts.Add(word);
        }
    }
}
