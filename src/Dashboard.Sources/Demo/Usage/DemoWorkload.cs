namespace Dashboard.Sources.Demo.Usage;

/// <summary>Who sends the invoice, and how that invoice is written.</summary>
/// <param name="Focus">FOCUS version of the file: "1.2" or "1.3".</param>
/// <param name="Host">HostProviderName, which 1.3 files may carry; null when the vendor does not say where models run.</param>
/// <param name="DiscountFrom">First day on which the contracted price is below the list.</param>
internal sealed record DemoIssuer(
    string Key,
    string File,
    string Focus,
    string Issuer,
    string Provider,
    string Publisher,
    string? Host,
    string AccountId,
    string AccountName,
    DateOnly DiscountFrom,
    int DiscountPermille
)
{
    /// <summary>Contracted price as a part of the list price.</summary>
    public decimal ContractedPart(DateOnly day) => day < DiscountFrom ? 1 : (1000 - DiscountPermille) / 1000m;
}

/// <summary>A model as one issuer bills it. Meters that are null are not billed.</summary>
/// <param name="ListName">The name in the demo's price lists.</param>
/// <param name="Unit">PricingUnit: "1K Tokens" or "1M Tokens".</param>
internal sealed record DemoOffer(
    string Key,
    string IssuerKey,
    string ListName,
    string Service,
    string Sku,
    string Unit,
    string Input,
    string? Cached,
    string? Written,
    string? Output
)
{
    public int TokensPerUnit => Unit[1] == 'K' ? 1_000 : 1_000_000;
}

/// <summary>One application's use of one offer in one account.</summary>
/// <param name="RampDays">Days of growing at the start and of fading at the end, where these lie inside the demo's period.</param>
/// <param name="InputMillions">Input tokens of a weekday at the start of the demo's period, in millions, before growth.</param>
/// <param name="GrowthPermille">Of the first day's volume, every 30 days.</param>
/// <param name="WeekendPermille">Saturday's volume as a part of a weekday's.</param>
/// <param name="CachedPermille">Part of the input that is read from the cache.</param>
/// <param name="WrittenPermille">Part of the input that is written to the cache.</param>
/// <param name="OutputPermille">Output tokens for 1,000 input tokens.</param>
/// <param name="TaggedFrom">First day on which rows carry the application's tag; null when they never do.</param>
internal sealed record DemoWorkload(
    string Key,
    DemoOffer Offer,
    string Application,
    string Account,
    string Region,
    DateOnly From,
    DateOnly To,
    int RampDays,
    int InputMillions,
    int GrowthPermille,
    int WeekendPermille,
    int CachedPermille,
    int WrittenPermille,
    int OutputPermille,
    DateOnly? TaggedFrom
);

/// <summary>A charge for something else than a known model: machines, storage, a gateway, a model nobody has heard of.</summary>
/// <param name="Price">USD a unit, the same all the time.</param>
internal sealed record DemoOtherCharge(
    string Key,
    string IssuerKey,
    string Application,
    string Account,
    string Region,
    string Category,
    string Subcategory,
    string Service,
    string Sku,
    string Description,
    string Unit,
    int PerDay,
    decimal Price
);
