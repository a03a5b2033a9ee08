using Dashboard.Store.Access;
using Dashboard.Web.Search;

namespace Dashboard.Web.Tests.Search;

public sealed class PlacesTests
{
    [Theory]
    [InlineData(Roles.Legal, "import", "Imports|Import a contract")]
    [InlineData(Roles.Procurement, "price list", "Import a price list")]
    [InlineData(Roles.Executive, "users", "")]
    [InlineData(Roles.Administrator, "users", "Users")]
    [InlineData(Roles.Executive, " ", "")]
    public void Find_PagesOfTheRole_BestFirst(string role, string typed, string pages)
    {
        Assert.Equal(pages, string.Join('|', Places.Find(new Actor("tester", [role]), typed).Select(hit => hit.Title)));
    }
}
