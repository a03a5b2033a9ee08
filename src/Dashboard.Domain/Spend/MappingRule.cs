namespace Dashboard.Domain.Spend;

/// <summary>Which column of a usage line a condition looks at.</summary>
public enum LineField
{
    ServiceProvider = 1,
    HostProvider = 2,
    Publisher = 3,
    InvoiceIssuer = 4,
    ServiceName = 5,
    SkuId = 6,
    SkuMeter = 7,
    ChargeDescription = 8,
    ResourceId = 9,
    ResourceName = 10,
    SubAccount = 11,
    BillingAccount = 12,
    PricingUnit = 13,
    Tags = 14,
    ServiceCategory = 15,
    Region = 16,

    /// <summary>
    /// Every text that may say what was used: service, SKU, meter, description. The resource's name and id too, unless the
    /// service category is another one than AI: a virtual machine may be named after a model. One of them has to match.
    /// </summary>
    UsageText = 17,

    /// <summary>The name or key of the model that rules above have found.</summary>
    Model = 18,
}

/// <summary>A column compared with a pattern: case-insensitive, <c>*</c> stands for any text, <c>|</c> separates alternatives.</summary>
public sealed record LineCondition(LineField Field, string Pattern);

/// <summary>What a rule says of the lines it takes; null leaves the field to a later rule. Ids are the store's.</summary>
public sealed record LineTarget
{
    public int? PartyId { get; init; }
    public int? DeveloperId { get; init; }
    public int? HostId { get; init; }
    public int? ChannelId { get; init; }
    public int? ModelId { get; init; }
    public int? ApplicationId { get; init; }
    public TokenKind? TokenKind { get; init; }
}

/// <summary>
/// An ordered, editable rule: when every condition holds, it fills those fields of the target that no earlier rule filled.
/// </summary>
public sealed record MappingRule(int Id, int Order, string Name, IReadOnlyList<LineCondition> Conditions, LineTarget Target);

/// <summary>The outcome for one line, with the ids of the rules that took part, in order.</summary>
public sealed record LineMapping(LineTarget Target, IReadOnlyList<int> RuleIds);
