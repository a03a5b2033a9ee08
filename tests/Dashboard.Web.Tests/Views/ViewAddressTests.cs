using Dashboard.Web.Views;

namespace Dashboard.Web.Tests.Views;

public sealed class ViewAddressTests
{
    [Theory]
    [InlineData("http://localhost/contracts", "/contracts")]
    [InlineData("http://localhost/contracts?q=a%20b&sort=-ends&page=4&size=50", "/contracts?q=a%20b&sort=-ends&size=50")]
    [InlineData("http://localhost/contracts?page=2", "/contracts")]
    [InlineData("http://localhost/contracts?q=%2F%2Fevil.example%5C#x", "/contracts?q=%2F%2Fevil.example%5C")]
    [InlineData("http://localhost/contracts?q=%D7%A9", "/contracts?q=%D7%A9")]
    public void Of_AnAddress_KeepsFiltersAndOrderButNotThePage(string uri, string address)
    {
        Assert.Equal(address, ViewAddress.Of(uri));
    }

    [Theory]
    [InlineData("/contracts", "Contracts")]
    [InlineData("/spend/rows", "Rows behind a figure")]
    [InlineData("/registers/exit-plans", "exit plans")]
    public void ListOf_APath_IsWhatTheRailCallsIt(string path, string list) => Assert.Equal(list, ViewAddress.ListOf(path));
}
