using Dashboard.Domain.Spend;

namespace Dashboard.Domain.Pricing;

/// <summary>Service levels that vendors price apart.</summary>
public enum ServiceTier
{
    Standard = 1,
    Batch = 2,
    Flex = 3,
    Priority = 4,
}

/// <summary>One price of one list: what a million tokens of one kind cost through one channel.</summary>
/// <param name="Provider">The list's own name for the channel, for example "azure".</param>
/// <param name="Model">The list's own name for the model, unchanged.</param>
/// <param name="Region">Region named by the list, or empty for "everywhere".</param>
/// <param name="ContextFrom">The price holds from this many prompt tokens; 0 is the base price.</param>
/// <param name="UsdPerMillion">Decimal USD per 1,000,000 tokens.</param>
/// <param name="RawValue">The value as the list wrote it.</param>
/// <param name="RawUnit">The property it stood under, which names the unit.</param>
/// <param name="EffectiveOn">From when it holds, where the list says so. Readers yield the price that holds on the day of the list.</param>
public sealed record PriceRow(
    string Provider,
    string Model,
    string Region,
    ServiceTier Tier,
    int ContextFrom,
    TokenKind Kind,
    decimal UsdPerMillion,
    string RawValue,
    string RawUnit,
    DateOnly? EffectiveOn = null
);
