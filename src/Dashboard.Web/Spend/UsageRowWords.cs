using Dashboard.Domain.Evidence;
using Dashboard.Domain.Spend;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Spend;

/// <summary>Which figure a set of rows explains, and what it comes to.</summary>
public static class UsageRowWords
{
    /// <summary>"These rows explain the spend with Microsoft as compute host, frontier tier, from … to …."</summary>
    public static string Explains(UsageRowQuery query, NamedItems names)
    {
        var parts = new List<string> { Subject(query, names) };
        if (query.Tier is { } tier)
        {
            parts.Add($"{tier.ToString().ToLowerInvariant()} tier");
        }

        if (query.Model is { } model)
        {
            parts.Add("model " + (names.Model(model)?.Name ?? $"“{model}” (not known)"));
        }

        if (query.Unmapped)
        {
            parts.Add("only rows that lack a contract party, developer, host or model");
        }

        if (query.Corrections)
        {
            parts.Add("only corrections");
        }

        if (query.Currency is { } currency)
        {
            parts.Add(currency == Currencies.Unknown ? "only rows without a currency" : "only rows in " + currency);
        }

        if (query.Import is { } import)
        {
            parts.Add($"brought in by import {import}");
        }

        return $"These rows explain {string.Join(", ", parts)}, {Days(query)}.";
    }

    /// <summary>"1,234 rows: effective cost USD 5.00, billed USD 5.10, list USD 6.00."</summary>
    public static string Sum(UsageSum sum)
    {
        var name = sum.Currency == Currencies.Unknown ? "(no currency)" : sum.Currency;
        return $"{Formats.Count(sum.Rows)} {(sum.Rows == 1 ? "row" : "rows")}: effective cost {Formats.Money(sum.EffectiveCost, name, cents: true)}, "
            + $"billed {Formats.Money(sum.BilledCost, name, cents: true)}, list {Formats.Money(sum.ListCost, name, cents: true)}";
    }

    /// <summary>The names of the rules that took part; a rule that was removed since keeps its number.</summary>
    /// <param name="ids">As stored: separated by a space.</param>
    public static IReadOnlyList<string> MappedBy(string ids, IReadOnlyDictionary<string, string> rules) =>
        [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => rules.GetValueOrDefault(id, Unnamed(id)))];

    // What people said of a model's name is kept below zero, see MappingRules.
    private static string Unnamed(string id) => id.StartsWith('-') ? "A person's word on the model's name" : $"Rule {id}, removed since";

    public static EvidenceSheet MappingOf(IReadOnlyList<string> names) =>
        new(
            "How the row was mapped",
            names.Count == 1 ? "One rule" : $"{Formats.Count(names.Count)} rules",
            "Rules are tried in their order; each fills what no earlier one filled.",
            [
                .. names.Select(
                    (name, place) =>
                        new EvidenceItem(name, $"Rule {Formats.Count(place + 1)} of those that took part", "/spend/rules", AsOf: null)
                ),
            ]
        );

    private static string Subject(UsageRowQuery query, NamedItems names)
    {
        var what = query.OnlyAi ? "the spend on AI" : "all imported charges";
        if (query.Vendor is not { } key)
        {
            return what;
        }

        var name = names.Vendor(key)?.Name ?? $"“{key}” (not known)";
        var role = query.Role switch
        {
            UsageRole.Party => "as contract party",
            UsageRole.Developer => "as model developer",
            UsageRole.Host => "as compute host",
            _ => "as contract party, developer or host, each row once",
        };
        return $"{what} with {name} {role}";
    }

    private static string Days(UsageRowQuery query) =>
        (query.From, query.To) switch
        {
            ({ } from, { } to) => $"from {Formats.Date(from)} to {Formats.Date(to)}",
            ({ } from, null) => $"from {Formats.Date(from)}",
            (null, { } to) => $"until {Formats.Date(to)}",
            _ => "of all days",
        };
}
