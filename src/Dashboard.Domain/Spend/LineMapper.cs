namespace Dashboard.Domain.Spend;

/// <summary>Applies mapping rules to usage lines. What no rule takes keeps null fields: unmapped, never dropped.</summary>
public sealed class LineMapper
{
    private readonly (MappingRule Rule, (LineField Field, WildcardPattern[] Patterns)[] Conditions)[] rules;
    private readonly IReadOnlyDictionary<int, string[]> modelNames;

    /// <param name="modelNames">Name and key by the model's id, for conditions on the model.</param>
    public LineMapper(IEnumerable<MappingRule> rules, IReadOnlyDictionary<int, string[]>? modelNames = null)
    {
        this.modelNames = modelNames ?? new Dictionary<int, string[]>();
        this.rules =
        [
            .. rules
                .OrderBy(r => r.Order)
                .ThenBy(r => r.Id)
                .Select(r => (r, r.Conditions.Select(c => (c.Field, Alternatives(c.Pattern))).ToArray())),
        ];
    }

    public LineMapping Map(UsageLine line)
    {
        var target = new LineTarget();
        var taken = new List<int>();
        foreach (var (rule, conditions) in rules)
        {
            var filled = Fill(target, rule.Target);
            if (filled != target && Holds(conditions, line, target.ModelId))
            {
                target = filled;
                taken.Add(rule.Id);
            }
        }

        return new LineMapping(target, taken);
    }

    private bool Holds((LineField Field, WildcardPattern[] Patterns)[] conditions, UsageLine line, int? modelId) =>
        Array.TrueForAll(
            conditions,
            c => c.Field == LineField.Model ? MatchesModel(modelId, c.Patterns) : Matches(line, c.Field, c.Patterns)
        );

    private bool MatchesModel(int? modelId, WildcardPattern[] patterns) =>
        modelId is { } id && modelNames.GetValueOrDefault(id) is { } names && Array.Exists(names, name => Matches(name, patterns));

    private static WildcardPattern[] Alternatives(string pattern) =>
        [.. pattern.Split('|', StringSplitOptions.TrimEntries).Select(alternative => new WildcardPattern(alternative))];

    private static LineTarget Fill(LineTarget have, LineTarget give) =>
        new()
        {
            PartyId = have.PartyId ?? give.PartyId,
            DeveloperId = have.DeveloperId ?? give.DeveloperId,
            HostId = have.HostId ?? give.HostId,
            ChannelId = have.ChannelId ?? give.ChannelId,
            ModelId = have.ModelId ?? give.ModelId,
            ApplicationId = have.ApplicationId ?? give.ApplicationId,
            TokenKind = have.TokenKind ?? give.TokenKind,
        };

    private static bool Matches(UsageLine line, LineField field, WildcardPattern[] patterns) =>
        field switch
        {
            // Accounts go by their name or their id: some exports fill one, some the other, some both.
            LineField.SubAccount => Matches(line.SubAccountName, patterns) || Matches(line.SubAccountId, patterns),
            LineField.BillingAccount => Matches(line.BillingAccountName, patterns) || Matches(line.BillingAccountId, patterns),
            LineField.UsageText => Matches(line.SkuMeter, patterns)
                || Matches(line.ServiceName, patterns)
                || Matches(line.ChargeDescription, patterns)
                || Matches(line.SkuId, patterns)
                || (NamesModels(line) && (Matches(line.ResourceName, patterns) || Matches(line.ResourceId, patterns))),
            _ => Matches(Value(line, field), patterns),
        };

    private static bool NamesModels(UsageLine line) =>
        line.ServiceCategory is null || string.Equals(line.ServiceCategory, AiSpend.Category, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(string? value, WildcardPattern[] patterns) =>
        value is not null && Array.Exists(patterns, p => p.IsMatch(value));

    private static string? Value(UsageLine line, LineField field) =>
        field switch
        {
            LineField.ServiceProvider => line.ServiceProvider,
            LineField.HostProvider => line.HostProvider,
            LineField.Publisher => line.Publisher,
            LineField.InvoiceIssuer => line.InvoiceIssuer,
            LineField.ServiceName => line.ServiceName,
            LineField.SkuId => line.SkuId,
            LineField.SkuMeter => line.SkuMeter,
            LineField.ChargeDescription => line.ChargeDescription,
            LineField.ResourceId => line.ResourceId,
            LineField.ResourceName => line.ResourceName,
            LineField.PricingUnit => line.PricingUnit,
            LineField.Tags => line.Tags,
            LineField.ServiceCategory => line.ServiceCategory,
            LineField.Region => line.RegionId,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown line field."),
        };
}
