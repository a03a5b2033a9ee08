using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Audit;

/// <summary>Contracts with clauses that a test says, without a scan.</summary>
internal static class AuditedContracts
{
    public static async Task<Contract> AddContractAsync(
        this TestStore store,
        string title,
        string vendorKey,
        Action<Contract>? change = null,
        string scannedFor = "exclusivity most-favoured-nation renewal",
        IReadOnlyList<Clause>? clauses = null
    )
    {
        await using var db = store.Open();
        var contract = new Contract
        {
            Key = title.ToLowerInvariant(),
            Title = title,
            Vendor = await db.Vendors.SingleAsync(v => v.Key == vendorKey),
            StartsOn = new DateOnly(2026, 1, 1),
        };
        change?.Invoke(contract);
        var document = new ContractDocument
        {
            FileName = title + ".txt",
            ContentHash = Guid.NewGuid().ToString("N"),
            MediaType = "text/plain",
            Method = "test",
            Original = [1],
            Text = new string('x', 100),
            ScannedFor = scannedFor,
        };
        contract.Documents.Add(document);
        foreach (var clause in clauses ?? [])
        {
            clause.Document = document;
            contract.Clauses.Add(clause);
        }

        db.Contracts.Add(contract);
        await db.SaveChangesAsync();
        return contract;
    }

    public static Clause Clause(string type, BoundParty bound, ClauseState state = ClauseState.Proposed, string scope = "") =>
        new()
        {
            Type = type,
            Start = 0,
            End = 10,
            Words = $"words of {type}",
            Confidence = 0.9,
            Rule = "test",
            Reason = "test",
            Bound = bound,
            State = state,
            Scope = scope,
        };

    public static async Task HideAsync(this TestStore store, int contractId)
    {
        await using var db = store.Open();
        (await db.Contracts.SingleAsync(c => c.Id == contractId)).Confidentiality = Confidentiality.LegalOnly;
        await db.SaveChangesAsync();
    }
}
