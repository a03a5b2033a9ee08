using Dashboard.Domain.LockIn.Terms;
using Dashboard.Store.Home;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Home;

/// <summary>On what evidence a contract does, or does not, let us out.</summary>
public static class ExitWords
{
    public static string Of(ExitRight right) =>
        right switch
        {
            ExitRight.Proposed => "Found, awaits review",
            ExitRight.Confirmed => "Confirmed",
            ExitRight.StatedThere => "Stated as there",
            ExitRight.NotFound => "Searched, none found",
            ExitRight.StatedMissing => "A person read that there is none",
            ExitRight.Ended => "Ended by an amendment",
            _ => "Not searched",
        };

    public static EvidenceSheet Evidence(ContractExit exit) =>
        new(
            $"Ways out of {exit.Title}",
            exit.IsWithout ? "None" : "Not known",
            "A contract has no way out where its words were searched for both kinds of clause and none that counts was found, or where a person "
                + "read that it has no termination for convenience. An amendment that ends a clause comes first, then what a person stated, then the words.",
            [
                new(
                    $"Termination for convenience: {Of(exit.Convenience)}",
                    "Clauses that nobody rejected and that do not serve the vendor alone",
                    NoticeWords.Address(exit.ContractId),
                    AsOf: null
                ),
                new(
                    $"Transition services: {Of(exit.Transition)}",
                    "The same for help with moving away",
                    NoticeWords.Address(exit.ContractId),
                    AsOf: null
                ),
            ]
        );
}
