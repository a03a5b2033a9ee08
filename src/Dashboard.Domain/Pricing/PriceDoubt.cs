namespace Dashboard.Domain.Pricing;

/// <summary>
/// Prices that are probably given in another unit than the list says. They are kept as listed, because the list is the evidence, and
/// shown as doubtful. The dearest published prices are at 600 USD per million tokens; lists have had entries wrong by a factor of 1,000
/// or 100,000, which start above 3,000.
/// </summary>
public static class PriceDoubt
{
    /// <summary>USD per million tokens.</summary>
    public const decimal Above = 2_000m;

    public static bool IsDoubtful(decimal usdPerMillion) => usdPerMillion > Above;
}
