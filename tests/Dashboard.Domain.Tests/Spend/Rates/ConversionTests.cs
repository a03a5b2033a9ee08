using Dashboard.Domain.Spend.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend.Rates;

public sealed class ConversionTests
{
    private static readonly DateOnly Friday = new(2026, 11, 6);

    private static readonly Conversion Rates = new([
        new DatedRate("USD", Friday, 1.10m),
        new DatedRate("GBP", Friday, 0.88m),
        new DatedRate("JPY", Friday.AddDays(-1), 165m),
    ]);

    [Fact]
    public void Find_EuroOnADayWithARate_IsThatRate() => Assert.Equal(new ConversionRate(1.10m, Friday), Rates.Find("EUR", "USD", Friday));

    [Fact]
    public void Find_IntoEuro_IsTheInverse() => Assert.Equal(new ConversionRate(0.909090909091m, Friday), Rates.Find("USD", "EUR", Friday));

    [Fact]
    public void Find_TwoOtherCurrencies_CrossesThroughTheEuro() =>
        Assert.Equal(new ConversionRate(1.25m, Friday), Rates.Find("GBP", "USD", Friday));

    [Fact]
    public void Find_CurrenciesStatedOnDifferentDays_WaitsForADayThatHasBoth() => Assert.Null(Rates.Find("JPY", "USD", Friday));

    [Theory]
    [InlineData("EUR")]
    [InlineData("USD")]
    [InlineData("XAU")]
    public void Find_SameCurrency_IsOneOnTheDay(string currency) =>
        Assert.Equal(new ConversionRate(1, Friday.AddDays(99)), Rates.Find(currency, currency, Friday.AddDays(99)));

    [Fact]
    public void Find_Weekend_TakesTheRateOfFriday()
    {
        Assert.Equal(new ConversionRate(1.10m, Friday), Rates.Find("EUR", "USD", Friday.AddDays(1)));
        Assert.Equal(new ConversionRate(1.10m, Friday), Rates.Find("EUR", "USD", Friday.AddDays(2)));
    }

    [Fact]
    public void Find_LongestGap_IsTheLastDayThatKnows()
    {
        Assert.NotNull(Rates.Find("EUR", "USD", Friday.AddDays(Conversion.LongestGap)));
        Assert.Null(Rates.Find("EUR", "USD", Friday.AddDays(Conversion.LongestGap + 1)));
    }

    [Fact]
    public void Find_DayBeforeTheFirstRate_IsUnknown() => Assert.Null(Rates.Find("EUR", "USD", Friday.AddDays(-1)));

    [Fact]
    public void Find_CurrencyWithoutARate_IsUnknown() => Assert.Null(Rates.Find("XAU", "USD", Friday));

    [Fact]
    public void Find_ThereAndBack_IsOneUpToRounding() =>
        Prop.ForAll(
                Gen.Choose(1, 20_000_000).Two().ToArbitrary(),
                pair =>
                {
                    var rates = new Conversion([new("AAA", Friday, pair.Item1 / 10_000m), new("BBB", Friday, pair.Item2 / 10_000m)]);
                    var (there, back) = (rates.Find("AAA", "BBB", Friday)!.Factor, rates.Find("BBB", "AAA", Friday)!.Factor);
                    return Math.Abs((there * back) - 1) <= 0.000000000001m * (there + back + 1);
                }
            )
            .QuickCheckThrowOnFailure();
}
