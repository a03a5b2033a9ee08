using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts;

/// <summary>What is known of one clause type in a contract. What was not searched for is unknown, not absent.</summary>
/// <param name="Findings">Proposed or confirmed.</param>
/// <param name="IsSearched">Every document of the contract was searched for it.</param>
/// <param name="Absence">A person's word that it is missing; null where nobody said so.</param>
public sealed record ClauseTypeState(string Type, string Name, int Findings, int Rejected, bool IsSearched, AbsenceView? Absence = null)
{
    public string Words =>
        (Findings, Rejected, IsSearched) switch
        {
            (1, _, _) => "one finding",
            (> 1, _, _) => $"{Findings} findings",
            _ when Absence is { } missing =>
                $"read and missing, says {missing.Reviewer} on {Formats.Date(DateOnly.FromDateTime(missing.ReviewedAt.UtcDateTime))}",
            (_, > 0, _) => "found, but rejected in review",
            (_, _, true) => "searched, none found",
            _ => "not searched in this version",
        };

    public static IReadOnlyList<ClauseTypeState> Of(ContractView contract)
    {
        var searched = contract.Documents.Select(d => d.ScannedFor.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return
        [
            .. ClauseTypes.All.Select(type => new ClauseTypeState(
                type.Id,
                type.Name,
                contract.Clauses.Count(c => c.Type == type.Id && c.State != ClauseState.Rejected),
                contract.Clauses.Count(c => c.Type == type.Id && c.State == ClauseState.Rejected),
                searched.Length > 0 && Array.TrueForAll(searched, ids => ids.Contains(type.Id)),
                contract.Absences.FirstOrDefault(a => a.Type == type.Id)
            )),
        ];
    }
}
