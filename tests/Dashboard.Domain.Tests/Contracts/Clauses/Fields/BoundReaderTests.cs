using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Fields;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Fields;

public class BoundReaderTests
{
    private const string Head = "Agreement between Northwind Freight (\"Client\") and Contoso Models, Inc. (\"Developer\").\n\n";

    [Theory]
    [InlineData("Client shall purchase all its requirements from Developer.", ClauseTypes.Exclusivity, BoundParty.Us)]
    [InlineData("Developer shall not supply the model to anybody else.", ClauseTypes.Exclusivity, BoundParty.Vendor)]
    [InlineData("Northwind Freight shall not use another supplier.", ClauseTypes.Exclusivity, BoundParty.Us)]
    [InlineData("Neither party may assign this Agreement.", ClauseTypes.AntiAssignment, BoundParty.Both)]
    [InlineData("This Agreement shall not be assigned by the Client without consent.", ClauseTypes.AntiAssignment, BoundParty.Us)]
    [InlineData("Developer may terminate this Agreement on sixty days' notice.", ClauseTypes.TerminationForConvenience, BoundParty.Us)]
    [InlineData("Client may terminate this Agreement at any time.", ClauseTypes.TerminationForConvenience, BoundParty.Vendor)]
    [InlineData("Either party may terminate this Agreement at any time.", ClauseTypes.TerminationForConvenience, BoundParty.Both)]
    [InlineData("Upon a change of control of Client, the other party may terminate.", ClauseTypes.ChangeOfControl, BoundParty.Us)]
    [InlineData("Client shall have the right to inspect the records of Developer.", ClauseTypes.AuditRights, BoundParty.Vendor)]
    [InlineData(
        "Client's use of Developer's services is non-exclusive, and Developer shall not object.",
        ClauseTypes.Exclusivity,
        BoundParty.Vendor
    )]
    [InlineData("We may change these terms at any time.", ClauseTypes.UnilateralChange, BoundParty.Us)]
    [InlineData("You shall not train models on our output.", ClauseTypes.DataUse, BoundParty.Us)]
    [InlineData("As between the parties, Client owns all outputs.", ClauseTypes.DataUse, BoundParty.Vendor)]
    [InlineData("Developer's aggregate liability shall not exceed the fees paid.", ClauseTypes.LiabilityCap, BoundParty.Us)]
    [InlineData("Each party's liability is limited to the fees paid.", ClauseTypes.LiabilityCap, BoundParty.Both)]
    [InlineData("The rates shall not be increased before the end of the term.", ClauseTypes.PriceRestriction, BoundParty.Vendor)]
    [InlineData("Other customers shall not be named here at all.", ClauseTypes.DataUse, BoundParty.Unknown)]
    public void Read_Subject_IsBound(string sentence, string clause, BoundParty bound) =>
        Assert.Equal(bound, Read(Head + sentence, sentence, clause).Bound);

    [Fact]
    public void Read_ListItem_TakesTheSubjectThatOpensTheList()
    {
        const string item = "(a) sell competing products; and";
        Assert.Equal(
            BoundParty.Us,
            Read($"{Head}Client shall not:\n\n{item}\n\n(b) assign it.", item, ClauseTypes.CompetitiveRestriction).Bound
        );
    }

    [Fact]
    public void Read_Pronoun_IsWhoActedBefore()
    {
        const string second = "Its liability is limited to the fees paid in that year.";
        Assert.Equal(
            BoundParty.Us,
            Read($"{Head}Developer shall provide the service with care. {second}", second, ClauseTypes.LiabilityCap).Bound
        );
    }

    [Fact]
    public void Read_DutyOfOne_BenefitsTheOther()
    {
        const string duty = "Developer shall offer Client its lowest price.";
        var fields = Read(Head + duty, duty, ClauseTypes.MostFavouredNation);
        Assert.Equal((BoundParty.Vendor, BoundParty.Us), (fields.Bound, fields.Benefits));
    }

    internal static ClauseFields Read(string text, string sentence, string clause, ContractSides? sides = null)
    {
        var contract = new ContractText(text);
        var at = text.IndexOf(sentence, StringComparison.Ordinal);
        var index = contract.Sentences.ToList().FindIndex(s => s.Start <= at && at < s.End);
        return ClauseFieldReader.Read(contract, index, clause, ContractParties.Read(text, sides));
    }
}
