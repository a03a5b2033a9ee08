using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store;
using Dashboard.Store.Contracts;
using Dashboard.Web.Contracts;

namespace Dashboard.Web.Tests.Contracts;

public class ClauseTypeStateTests
{
    [Theory]
    [InlineData(ClauseTypes.Renewal, "2 findings")]
    [InlineData(ClauseTypes.Exclusivity, "found, but rejected in review")]
    [InlineData(ClauseTypes.ChangeOfControl, "searched, none found")]
    [InlineData(ClauseTypes.AuditRights, "not searched in this version")]
    public void Of_Contract_SaysWhatIsKnownOfEachType(string type, string words)
    {
        var contract = Contract(
            "renewal exclusivity change-of-control",
            Clause(ClauseTypes.Renewal, ClauseState.Proposed),
            Clause(ClauseTypes.Renewal, ClauseState.Confirmed),
            Clause(ClauseTypes.Exclusivity, ClauseState.Rejected)
        );

        Assert.Equal(words, ClauseTypeState.Of(contract).Single(t => t.Type == type).Words);
    }

    [Fact]
    public void Of_OneOfTwoDocumentsNotSearched_IsNotSearched()
    {
        var contract = Contract("renewal");
        contract = contract with { Documents = [.. contract.Documents, contract.Documents[0] with { Id = 2, ScannedFor = "" }] };

        Assert.False(ClauseTypeState.Of(contract).Single(t => t.Type == ClauseTypes.Renewal).IsSearched);
    }

    private static ContractView Contract(string scannedFor, params ClauseView[] clauses) =>
        new(
            1,
            "A",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "USD",
            Origin.User,
            0,
            [new DocumentView(1, "a.txt", "", "text/plain", "UTF-8", "", scannedFor, DateTimeOffset.UnixEpoch, null)],
            clauses
        );

    private static ClauseView Clause(string type, ClauseState state) =>
        new(1, 1, type, 0, 1, "a", 0.5, "rule", "reason", BoundParty.Us, null, state, null, null, null, 0);
}
