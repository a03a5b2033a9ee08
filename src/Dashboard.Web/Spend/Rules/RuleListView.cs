using Dashboard.Store;
using Dashboard.Store.Spend;

namespace Dashboard.Web.Spend.Rules;

/// <summary>A rule as the list shows it.</summary>
/// <param name="Short">The conditions without the fourth and further alternatives of a pattern; the same as <paramref name="When"/> where there are none.</param>
/// <param name="Lines">Stored usage lines in which it takes part.</param>
public sealed record RuleRow(StoredMappingRule Rule, string When, string Short, string Then, int Lines)
{
    /// <summary>Rules above that fill all that it would, whatever usage comes; null when it can take something.</summary>
    public string? ShadowedBy { get; init; }

    public bool IsOwn => Rule.Origin == Origin.User;
}

/// <summary>The rules in their order, filtered by the words that a person sees.</summary>
public static class RuleListView
{
    private const int ShownAlternatives = 3;
    private const int OwnOrder = 50;
    private const int ApplicationOrder = 7_000;

    public static IReadOnlyList<RuleRow> Of(
        IReadOnlyList<StoredMappingRule> rules,
        RuleChoices choices,
        IReadOnlyDictionary<int, int> linesByRule,
        string? search
    )
    {
        var shadowed = Domain.Spend.RuleShadows.Find(rules.Select(r => r.ToDomain())).ToDictionary(s => s.Rule.Id);
        return
        [
            .. rules
                .Select(rule => new RuleRow(
                    rule,
                    RuleWords.When(rule.ReadConditions()),
                    RuleWords.When(rule.ReadConditions(), ShownAlternatives),
                    RuleWords.Then(rule, choices),
                    linesByRule.GetValueOrDefault(rule.Id)
                )
                {
                    ShadowedBy = shadowed.TryGetValue(rule.Id, out var shadow)
                        ? string.Join(", ", shadow.By.Select(by => $"“{by.Name}”"))
                        : null,
                })
                .Where(row => string.IsNullOrWhiteSpace(search) || Contains(row, search.Trim())),
        ];
    }

    /// <summary>A new rule; its order comes before the first of the catalogue's.</summary>
    public static MappingRuleEdit Blank()
    {
        var edit = new MappingRuleEdit { Order = OwnOrder };
        edit.Conditions.Add(new EditCondition());
        return edit;
    }

    /// <summary>A new rule that gives usage like this an application; it runs behind those of the catalogue, which find the model.</summary>
    public static MappingRuleEdit For(UnassignedUsage usage)
    {
        var edit = new MappingRuleEdit { Name = usage.SubAccount ?? usage.Resource ?? usage.Model ?? "", Order = ApplicationOrder };
        edit.Name = edit.Name.Length > 200 ? edit.Name[..200] : edit.Name;
        Add(edit, Domain.Spend.LineField.SubAccount, usage.SubAccount);
        Add(edit, Domain.Spend.LineField.Tags, usage.Tags);
        if (edit.Conditions.Count == 0)
        {
            Add(edit, Domain.Spend.LineField.ResourceName, usage.Resource);
            Add(edit, Domain.Spend.LineField.Model, usage.Model);
        }

        if (edit.Conditions.Count == 0)
        {
            edit.Conditions.Add(new EditCondition());
        }

        return edit;
    }

    /// <summary>A new rule that takes usage like this.</summary>
    public static MappingRuleEdit For(UnmappedUsage usage)
    {
        var edit = new MappingRuleEdit { Name = usage.Sku ?? usage.ServiceName ?? usage.ServiceProvider ?? "", Order = OwnOrder };
        edit.Name = edit.Name.Length > 200 ? edit.Name[..200] : edit.Name;
        Add(edit, Domain.Spend.LineField.InvoiceIssuer, usage.LacksParty ? usage.InvoiceIssuer : null);
        Add(edit, Domain.Spend.LineField.ServiceProvider, usage.ServiceName is null ? usage.ServiceProvider : null);
        Add(edit, Domain.Spend.LineField.ServiceName, usage.ServiceName);
        Add(edit, Domain.Spend.LineField.UsageText, usage.LacksModel ? usage.Sku : null);
        if (edit.Conditions.Count == 0)
        {
            edit.Conditions.Add(new EditCondition());
        }

        return edit;
    }

    private static void Add(MappingRuleEdit edit, Domain.Spend.LineField field, string? value)
    {
        // The text as a pattern: a star in it would take more, a bar would split it.
        if (value is { Length: > 0 and <= 300 } && !value.Contains('|', StringComparison.Ordinal))
        {
            edit.Conditions.Add(new EditCondition { Field = field, Pattern = value });
        }
    }

    private static bool Contains(RuleRow row, string search) =>
        row.Rule.Name.Contains(search, StringComparison.OrdinalIgnoreCase)
        || row.When.Contains(search, StringComparison.OrdinalIgnoreCase)
        || row.Then.Contains(search, StringComparison.OrdinalIgnoreCase);
}
