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

    [Fact]
    public void Of_TypeThatAPersonReadAsMissing_NamesThem()
    {
        var missing = new AbsenceView(ClauseTypes.Renewal, "Ada", new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), "");
        var contract = Contract("") with { Absences = [missing] };

        Assert.Equal(
            "read and missing, says Ada on 20 Nov 2026",
            ClauseTypeState.Of(contract).Single(t => t.Type == ClauseTypes.Renewal).Words
        );
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
            [
                new DocumentView(
                    1,
                    "a.txt",
                    "",
                    "text/plain",
                    "UTF-8",
                    "",
                    scannedFor,
                    DateTimeOffset.UnixEpoch,
                    null,
                    DocumentState.Read,
                    [],
                    null
                ),
            ],
            clauses,
            []
        );

    private static ClauseReading Reading => new(BoundParty.Unknown, "", "", "", null, null, "", null, null, null);

    private static ClauseView Clause(string type, ClauseState state) =>
        new(
            1,
            1,
            type,
            0,
            1,
            "a",
            0.5,
            "rule",
            "reason",
            BoundParty.Us,
            null,
            state,
            null,
            null,
            null,
            0,
            null,
            null,
            null,
            null,
            false,
            false,
            Reading
        );
}
