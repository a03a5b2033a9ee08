using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.Tests.Vendors;

public class CountriesTests
{
    [Fact]
    public void All_OfIso3166_Are249DifferentPairsOfCapitals()
    {
        Assert.Equal(249, Countries.All.Count);
        Assert.All(Countries.All, code => Assert.Matches("^[A-Z]{2}$", code));
    }

    [Theory]
    [InlineData("GB", true)]
    [InlineData("UK", false)]
    [InlineData("gb", false)]
    [InlineData("XK", false)]
    [InlineData("EU", false)]
    [InlineData("", false)]
    public void IsKnown_ACode_OnlyWhereItIsAssigned(string code, bool known) => Assert.Equal(known, Countries.IsKnown(code));
}
