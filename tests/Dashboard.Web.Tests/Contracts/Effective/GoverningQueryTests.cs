using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Web.Contracts.Effective;

namespace Dashboard.Web.Tests.Contracts.Effective;

/// <summary>Addresses of the page that shows what governs on a day.</summary>
public sealed class GoverningQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void ToFilter_WholeAddress_IsRead()
    {
        var filter = new GoverningQuery("2026-06-30", "openai", "7", "exclusivity", "vendor", 2, Today).ToFilter();

        Assert.Equal(
            (new DateOnly(2026, 6, 30), "openai", 7, ClauseTypes.Exclusivity, BoundParty.Vendor, 2),
            (filter.On, filter.VendorKey, filter.ContractId, filter.ClauseType, filter.Bound, filter.Page.Page)
        );
    }

    [Theory]
    [InlineData("30.06.2026", "x", "nonsense", "1")]
    [InlineData("", "", "", "")]
    [InlineData(null, null, null, null)]
    public void ToFilter_MistypedAddress_IsTodayAndFiltersNothing(string? on, string? contract, string? clause, string? bound)
    {
        var query = new GoverningQuery(on, " ", contract, clause, bound, null, Today);

        Assert.Equal(Today, query.ToFilter().On);
        Assert.False(query.IsFiltered);
    }
}
