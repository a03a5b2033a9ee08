using Dashboard.Store.Contracts;
using Dashboard.Web.Contracts;

namespace Dashboard.Web.Tests.Contracts;

public class ContractListQueryTests
{
    [Fact]
    public void ToFilter_AnAddressThatAnyoneMayType_FallsBackToTheDefaults()
    {
        var filter = new ContractListQuery(null, "no-such-clause", false, "size", -3, 7).ToFilter();

        Assert.Null(filter.ClauseType);
        Assert.Equal((ContractSort.Title, false, 1, 25), (filter.Sort, filter.Descending, filter.Page.Page, filter.Page.Size));
    }

    [Theory]
    [InlineData("notice", ContractSort.NoticeBy, false)]
    [InlineData("-value", ContractSort.AnnualValue, true)]
    [InlineData("-awaiting", ContractSort.Awaiting, false)]
    [InlineData("awaiting", ContractSort.Awaiting, true)]
    public void ToFilter_Sort_AsksForTheOrderThatTheArrowShows(string sort, ContractSort expected, bool descending)
    {
        var filter = new ContractListQuery(null, null, false, sort, null, null).ToFilter();

        Assert.Equal((expected, descending), (filter.Sort, filter.Descending));
    }
}
