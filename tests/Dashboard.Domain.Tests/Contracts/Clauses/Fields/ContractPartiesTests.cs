using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Fields;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Fields;

public class ContractPartiesTests
{
    [Fact]
    public void Read_BetweenAnd_GivesNamesShortNamesAndSides()
    {
        var parties = ContractParties
            .Read(
                "This Agreement (the \"Agreement\") is made as of 1 May 2025 between Northwind Freight B.V., with its seat in Rotterdam (\"Client\"), and Contoso Models, Inc., a Delaware corporation (\"Developer\")."
            )
            .All;
        Assert.Equal(["Northwind Freight B.V.", "Contoso Models, Inc."], parties.Select(p => p.Name));
        Assert.Equal(["Client"], parties[0].ShortNames);
        Assert.Equal([BoundParty.Us, BoundParty.Vendor], parties.Select(p => p.Side));
    }

    [Fact]
    public void Read_LabelledLines_AreParties()
    {
        var parties = ContractParties
            .Read("ORDER FORM\n\nCustomer: Northwind Freight, Rotterdam\nSupplier: Contoso Models Ltd, Leeds\n")
            .All;
        Assert.Equal(
            [("Northwind Freight", BoundParty.Us), ("Contoso Models Ltd", BoundParty.Vendor)],
            parties.Select(p => (p.Name, p.Side))
        );
    }

    [Fact]
    public void Read_YouAndWe_AreSides()
    {
        var parties = ContractParties.Read("Account holder: Northwind (\"you\"). Operator: the gateway Contoso (\"we\", \"us\").").All;
        Assert.Equal([BoundParty.Us, BoundParty.Vendor], parties.Select(p => p.Side));
    }

    [Fact]
    public void Read_NamesGiven_DecideOverRoles()
    {
        const string text = "Agreement between Northwind Freight B.V. (\"Licensor\") and Contoso Models, Inc. (\"Licensee\").";
        var sides = new ContractSides(["Northwind Freight"], ["Contoso"]);
        Assert.Equal([BoundParty.Us, BoundParty.Vendor], ContractParties.Read(text, sides).All.Select(p => p.Side));
        Assert.Equal([BoundParty.Vendor, BoundParty.Us], ContractParties.Read(text).All.Select(p => p.Side));
    }

    [Fact]
    public void Read_OneSideKnown_TheOtherFollows()
    {
        const string text = "Agreement between Northwind Freight B.V. (\"Northwind\") and Contoso Models, Inc. (\"Contoso\").";
        var parties = ContractParties.Read(text, new ContractSides([], ["Contoso Models"])).All;
        Assert.Equal([BoundParty.Us, BoundParty.Vendor], parties.Select(p => p.Side));
    }

    [Fact]
    public void Read_DefinedThings_AreNoParties() =>
        Assert.Empty(ContractParties.Read("The services (the \"Services\") begin on 1 May 2025 (the \"Effective Date\").").All);

    [Fact]
    public void Read_AnyText_NamesLieInIt() =>
        Prop.ForAll<string>(raw =>
            {
                var text = $"between {raw} (\"Customer\") and ({raw}\"Provider\") Customer: {raw}";
                return ContractParties
                    .Read(text)
                    .All.All(p => p.Start >= 0 && p.Start <= p.End && p.End <= text.Length && text[p.Start..p.End] == p.Name);
            })
            .QuickCheckThrowOnFailure();
}
