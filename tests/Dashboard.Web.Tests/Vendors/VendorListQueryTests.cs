using Dashboard.Domain.Vendors;
using Dashboard.Store;
using Dashboard.Store.Vendors;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Tests.Vendors;

public sealed class VendorListQueryTests
{
    [Theory]
    [InlineData(null, VendorSort.Score, false)]
    [InlineData("-score", VendorSort.Score, false)]
    [InlineData("score", VendorSort.Score, true)]
    [InlineData("name", VendorSort.Name, false)]
    [InlineData("-name", VendorSort.Name, true)]
    [InlineData("-contracts", VendorSort.Contracts, false)]
    [InlineData("; DROP TABLE", VendorSort.Score, false)]
    public void ToFilter_Sort_IsTheStoresOrder(string? sort, VendorSort expected, bool ascending)
    {
        var filter = VendorListQuery.Parse(null, null, null, sort).ToFilter(new PageRequest());

        Assert.Equal((expected, ascending), (filter.Sort, filter.Ascending));
    }

    [Fact]
    public void Parse_Address_KeepsWhatItKnows()
    {
        var query = VendorListQuery.Parse("  open ", "host", "true", null);

        Assert.Equal(("open", true, true), (query.Search, query.OnlyOurs, query.IsFiltered));
        Assert.Equal(VendorRoles.ComputeHost, query.ToFilter(new PageRequest()).Role);
        Assert.Null(VendorListQuery.Parse("", "emperor", "1", null).ToFilter(new PageRequest()).Role);
    }

    [Fact]
    public void Line_FormulaInAName_IsMadeText()
    {
        var row = new VendorListRow(
            1,
            "x",
            "=EVIL()",
            VendorRoles.ComputeHost | VendorRoles.Channel,
            12.5m,
            new DateOnly(2026, 11, 20),
            1.5m,
            null,
            2,
            3,
            4,
            Origin.User
        );

        Assert.Equal("'=EVIL(),x,\"Compute host; Channel\",12.5,2026-11-20,2,3,4,1.5,\r\n", VendorExport.Line(row));
    }
}
