using Dashboard.Store.Access;
using Dashboard.Web.Home;

namespace Dashboard.Web.Tests.Home;

public sealed class PersonasTests
{
    [Theory]
    [InlineData(Roles.Procurement, Persona.Procurement)]
    [InlineData(Roles.Legal, Persona.Legal)]
    [InlineData(Roles.Executive, Persona.Executive)]
    [InlineData(Roles.Administrator, Persona.Procurement)]
    public void Parse_NoWish_IsThePersonsRole(string role, Persona expected)
    {
        Assert.Equal(expected, Personas.Parse(null, new Actor("reader", [role])));
        Assert.Equal(expected, Personas.Parse("nobody", new Actor("reader", [role])));
    }

    [Fact]
    public void Parse_Wish_IsOpenToEveryRole() =>
        Assert.All(Personas.All, one => Assert.Equal(one.Persona, Personas.Parse(one.Key, new Actor("reader", [Roles.Executive]))));
}
