using System.Globalization;
using Dashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend;

public class TokenUnitsTests
{
    [Theory]
    [InlineData("Tokens", 1)]
    [InlineData("token", 1)]
    [InlineData("1K tokens", 1_000)]
    [InlineData("K Tokens", 1_000)]
    [InlineData("1000 Tokens", 1_000)]
    [InlineData("1,000 Tokens", 1_000)]
    [InlineData("1M Tokens", 1_000_000)]
    [InlineData("1m tokens", 1_000_000)]
    [InlineData("1000000 Token", 1_000_000)]
    [InlineData("1,000,000 tokens", 1_000_000)]
    [InlineData("1 million tokens", 1_000_000)]
    [InlineData("Thousand Tokens", 1_000)]
    [InlineData("0.5M tokens", 500_000)]
    [InlineData("1B tokens", 1_000_000_000)]
    [InlineData("  1M Tokens\t", 1_000_000)]
    [InlineData("1\u212A tokens", 1_000)] // the Kelvin sign, which case-insensitive matching takes for a K
    public void Size_UnitOfTokens_IsHowManyItHolds(string unit, int expected)
    {
        Assert.Equal(expected, TokenUnits.Size(unit));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Hours")]
    [InlineData("1M")]
    [InlineData("Token-Hours")]
    [InlineData("Tokens per second")]
    [InlineData("1/1M tokens")]
    [InlineData("-1K tokens")]
    [InlineData("1,5 tokens")]
    [InlineData("1,00,000 tokens")]
    [InlineData("0 tokens")]
    [InlineData("0.0K tokens")]
    [InlineData("999999999999999B tokens")]
    [InlineData("99999999999999999999999999999999 tokens")]
    [InlineData("1T tokens")]
    public void Size_AnythingElse_IsNull(string? unit)
    {
        Assert.Null(TokenUnits.Size(unit));
    }

    [Fact]
    public void Size_AnyText_DoesNotThrow()
    {
        var text = Gen.Elements(" 0123456789,.KMBkmb\u212Atokensillion".ToCharArray()).ArrayOf().Select(c => new string(c));
        Prop.ForAll(text.Zip(Gen.Elements("", "tokens", " Token")).ToArbitrary(), t => TokenUnits.Size(t.Item1 + t.Item2) is null or > 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void Size_NumberAndScale_Multiply()
    {
        Prop.ForAll(
                Gen.Choose(1, 999_999).Zip(Gen.Elements(("", 1), ("K", 1_000), ("M", 1_000_000))).ToArbitrary(),
                t =>
                {
                    var (number, (suffix, scale)) = t;
                    var plain = string.Create(CultureInfo.InvariantCulture, $"{number}{suffix} tokens");
                    var grouped = string.Create(CultureInfo.InvariantCulture, $"{number:N0} {suffix} Tokens");
                    return TokenUnits.Size(plain) == (decimal)number * scale && TokenUnits.Size(grouped) == (decimal)number * scale;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Tokens", 2_500_000, "1M Tokens", 2, 2_500_000)]
    [InlineData("1K tokens", 3, null, null, 3_000)]
    [InlineData("Requests", 7, "1M Tokens", 2, 2_000_000)]
    [InlineData("Tokens", null, "1M Tokens", 2, 2_000_000)]
    [InlineData("Tokens", 0, "1M Tokens", 2, 0)]
    [InlineData("Tokens", -5, "1M Tokens", 2, -5)]
    [InlineData("Hours", 7, "Hours", 2, null)]
    [InlineData(null, null, null, null, null)]
    public void Count_ConsumedThenPricedQuantity_OrUnknown(
        string? consumedUnit,
        int? consumed,
        string? pricingUnit,
        int? priced,
        int? expected
    )
    {
        Assert.Equal(expected, TokenUnits.Count(Row(consumedUnit, consumed, pricingUnit, priced)));
    }

    [Fact]
    public void Count_LargestUnitAndQuantity_DoesNotOverflow()
    {
        Assert.Equal(999_999_999_999_000_000_000_000m, TokenUnits.Count(Row("1,000,000,000,000 tokens", 999_999_999_999m, null, null)));
    }

    private static UsageRow Row(string? consumedUnit, decimal? consumed, string? pricingUnit, decimal? priced) =>
        new(
            2,
            new UsageLine
            {
                Currency = "USD",
                ConsumedUnit = consumedUnit,
                PricingUnit = pricingUnit,
            },
            Guid.Empty,
            default,
            default,
            priced,
            consumed,
            null,
            null,
            null,
            null
        );
}
