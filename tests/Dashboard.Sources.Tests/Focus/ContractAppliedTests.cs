using System.Text;
using Dashboard.Sources.Focus.ContractCommitments;

namespace Dashboard.Sources.Tests.Focus;

public sealed class ContractAppliedTests
{
    private const string Two = """
        {"Elements":[{"ContractID":"c-1","ContractCommitmentID":"cc-1","ContractCommitmentAppliedCost":12.5,"x_Left":"7"},
        {"ContractId":"c-1","ContractCommitmentId":"cc-2","ContractCommitmentAppliedCost":null,"ContractCommitmentAppliedQuantity":"10","ContractCommitmentAppliedUnit":"Hours"}]}
        """;

    [Fact]
    public void Read_Elements_AreWhatTheyApply() =>
        Assert.Equal(
            [new AppliedCommitment("c-1", "cc-1", 12.5m, null, null), new AppliedCommitment("c-1", "cc-2", null, 10m, "Hours")],
            ContractApplied.Read(Encoding.UTF8.GetBytes(Two))
        );

    [Theory]
    [InlineData("")]
    [InlineData("NULL")]
    [InlineData("""{"Elements":[]}""")]
    public void Read_Nothing_IsNone(string text) => Assert.Empty(ContractApplied.Read(Encoding.UTF8.GetBytes(text))!);

    [Theory]
    [InlineData("cc-1")]
    [InlineData("[]")]
    [InlineData("""{"Elements":{}}""")]
    [InlineData("""{"Elements":[1]}""")]
    [InlineData("""{"Elements":[{"ContractID":"c-1","ContractCommitmentAppliedCost":1}]}""")]
    [InlineData("""{"Elements":[{"ContractCommitmentID":"cc-1"}]}""")]
    [InlineData("""{"Elements":[{"ContractCommitmentID":"cc-1","ContractCommitmentAppliedCost":"much"}]}""")]
    [InlineData("""{"Elements":[{"ContractCommitmentID":"cc-1",""")]
    [InlineData("""{"Elements":[]} {}""")]
    public void Read_Malformed_IsNull(string text) => Assert.Null(ContractApplied.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void FocusReader_WellFormed_SaysNothing() => Assert.Empty(FocusFixture.Notes(("ContractApplied", Two)));

    [Fact]
    public void FocusReader_Malformed_ReadsTheRowWithANote()
    {
        Assert.Equal(1.25m, FocusFixture.Row(("ContractApplied", "cc-1")).EffectiveCost);
        Assert.Contains(
            FocusFixture.Notes(("ContractApplied", "cc-1")),
            n => n.StartsWith("row 2, ContractApplied: Not a JSON object with Elements", StringComparison.Ordinal)
        );
    }
}
