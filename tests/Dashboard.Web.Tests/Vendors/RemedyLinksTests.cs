using Dashboard.Domain.LockIn;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Tests.Vendors;

public sealed class RemedyLinksTests
{
    [Theory]
    [InlineData(Remedy.ImportUsage, "/imports")]
    [InlineData(Remedy.MapUsage, "/spend/rules")]
    [InlineData(Remedy.Applications, "/registers/applications?substitutability=unknown")]
    [InlineData(Remedy.Backups, "/registers/applications?has_backup=unknown")]
    [InlineData(Remedy.SwitchingCost, "/registers/switching-costs/new?vendor=a%26b")]
    [InlineData(Remedy.Contracts, "/registers/contracts/new?vendor=a%26b")]
    [InlineData(Remedy.ReviewClauses, "/vendors/a%26b?tab=contracts")]
    [InlineData(Remedy.ExitPlan, "/registers/exit-plans/new?vendor=a%26b")]
    public void Of_NothingKnownYet_LeadsToWhereItIsEntered(Remedy remedy, string address) =>
        Assert.Equal(address, RemedyLinks.Of(remedy, "a&b"));

    [Theory]
    [InlineData(Remedy.Applications, "/registers/applications/7")]
    [InlineData(Remedy.Backups, "/registers/applications/7")]
    [InlineData(Remedy.SwitchingCost, "/registers/switching-costs/7")]
    [InlineData(Remedy.ExitPlan, "/registers/exit-plans/7")]
    [InlineData(Remedy.ReviewClauses, "/contracts/7?clause=9")]
    public void Of_AnEntryThatLacksTheAnswer_LeadsToTheEntry(Remedy remedy, string entry) =>
        Assert.Equal(entry, RemedyLinks.Of(remedy, "acme", entry));

    [Fact]
    public void Of_RowsBehindIt_LeadsToTheRulesAllTheSame() =>
        Assert.Equal("/spend/rules", RemedyLinks.Of(Remedy.MapUsage, "acme", "/spend/rows?unmapped=true"));

    [Theory]
    [MemberData(nameof(All))]
    public void Of_SeveralVendors_NamesNone(Remedy remedy) =>
        Assert.DoesNotContain("vendor=", RemedyLinks.Of(remedy, vendor: null), StringComparison.Ordinal);

    public static TheoryData<Remedy> All => [.. Enum.GetValues<Remedy>()];
}
