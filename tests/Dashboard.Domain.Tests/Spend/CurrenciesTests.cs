using Dashboard.Domain.Spend;

namespace Dashboard.Domain.Tests.Spend;

public class CurrenciesTests
{
    [Theory]
    [InlineData("USD")]
    [InlineData("EUR")]
    [InlineData("JPY")]
    [InlineData("INR")]
    [InlineData("ZWG")]
    [InlineData("XCG")]
    [InlineData(Currencies.Unknown)]
    public void IsKnown_IsoCode_IsKnown(string code)
    {
        Assert.True(Currencies.IsKnown(code));
    }

    [Theory]
    [InlineData("ZZZ")]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("USDX")]
    [InlineData("$")]
    [InlineData(" USD")]
    [InlineData("USD EUR")]
    [InlineData("")]
    public void IsKnown_OtherText_IsNot(string code)
    {
        Assert.False(Currencies.IsKnown(code));
    }
}
