using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Home;

/// <summary>Few records with figures that a reader of a test can add up.</summary>
internal sealed class HomeRecords(TestStore store)
{
    private int count;

    public static DateOnly Today { get; } = new(2026, 11, 20);

    /// <summary>A contract in force with a vendor; answers its id.</summary>
    public async Task<int> ContractAsync(
        string title,
        Action<Contract>? change = null,
        string vendor = "openai",
        IReadOnlyList<Clause>? clauses = null
    )
    {
        await using var db = store.Open();
        var contract = new Contract
        {
            Key = $"contract-{++count}",
            Title = title,
            VendorId = await db.Vendors.Where(v => v.Key == vendor).Select(v => v.Id).SingleAsync(),
            Origin = Origin.User,
        };
        change?.Invoke(contract);
        var document = new ContractDocument
        {
            FileName = $"{count}.txt",
            ContentHash = $"hash-{count}",
            MediaType = "text/plain",
            Method = "UTF-8",
            Original = [1],
            Text = "words",
            ScannedFor = string.Join(' ', ClauseTypes.Exclusivity, ClauseTypes.TerminationForConvenience, ClauseTypes.TransitionServices),
            AddedAt = store.Time.GetUtcNow().AddDays(-count),
        };
        contract.Documents.Add(document);
        foreach (var clause in clauses ?? [])
        {
            clause.Document = document;
            contract.Clauses.Add(clause);
        }

        db.Contracts.Add(contract);
        await db.SaveChangesAsync();
        return contract.Id;
    }

    public static Clause Clause(
        string type,
        BoundParty bound = BoundParty.Us,
        ClauseState state = ClauseState.Proposed,
        string words = "words"
    ) =>
        new()
        {
            Type = type,
            Words = words,
            Rule = "test",
            Reason = "test",
            Bound = bound,
            State = state,
        };

    public Task CommitAsync(int contract, decimal amount, string currency, DateOnly from, DateOnly to, Action<Commitment>? change = null)
    {
        var commitment = new Commitment
        {
            Key = $"commitment-{++count}",
            ContractId = contract,
            Name = $"Commitment {count}",
            Amount = amount,
            Currency = currency,
            StartsOn = from,
            EndsOn = to,
            Origin = Origin.User,
        };
        change?.Invoke(commitment);
        return AddAsync(commitment);
    }

    public Task AmendAsync(int contract, DateOnly effective, params string[] ends) =>
        AddAsync(
            new Amendment
            {
                Key = $"amendment-{++count}",
                ContractId = contract,
                Title = "Amendment 1",
                EffectiveOn = effective,
                EndsClauses = [.. ends],
                Origin = Origin.User,
            }
        );

    public async Task AddAsync<T>(T record)
        where T : class
    {
        await using var db = store.Open();
        db.Add(record);
        await db.SaveChangesAsync();
    }

    public async Task ImportAsync(FocusCsv file) =>
        Assert.True(
            (
                await store
                    .Get<ImportUsage>()
                    .RunAsync(store.Procurement, file.ToFile(), new UsageImportOptions(), progress: null, CancellationToken.None)
            ).IsCompleted
        );

    /// <summary>Gives every scored vendor the bounds 0 to 0 except these.</summary>
    public async Task ScoreAsync(params (string Vendor, decimal Lower, decimal Upper)[] scores)
    {
        await using var db = store.Open();
        await db.VendorScores.ExecuteUpdateAsync(s => s.SetProperty(x => x.Lower, 0).SetProperty(x => x.Upper, 0));
        foreach (var (vendor, lower, upper) in scores)
        {
            await db
                .VendorScores.Where(s => s.Vendor!.Key == vendor)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Lower, lower).SetProperty(x => x.Upper, upper));
        }
    }

    public async Task<int> VendorAsync(string key)
    {
        await using var db = store.Open();
        return await db.Vendors.Where(v => v.Key == key).Select(v => v.Id).SingleAsync();
    }
}
