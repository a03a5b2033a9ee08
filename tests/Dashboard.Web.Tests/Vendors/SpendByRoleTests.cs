using Dashboard.Store.Vendors;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Tests.Vendors;

public sealed class SpendByRoleTests
{
    [Fact]
    public void Of_RolesWithoutSpend_AreLeftOut()
    {
        var roles = SpendByRole.Of([new(2026, 8, 10, 0, 4, 10), new(2026, 10, 30, 0, 0, 30)], "microsoft");

        Assert.Equal(["Contract party", "Compute host"], roles.Select(role => role.Word));
        Assert.Equal([10m, null, 30m], roles[0].Chart.Series[0].Values);
        Assert.Equal("Paid to it: most in Oct 2026, USD 30.00", roles[0].Chart.Title);
        Assert.Equal("/spend/rows?vendor=microsoft&role=party&ai=true&currency=USD&from=2026-08-01&to=2026-10-31", roles[0].RowsAddress);
    }

    [Fact]
    public void Of_NoMonth_IsEmpty() => Assert.Empty(SpendByRole.Of([], "x"));
}
