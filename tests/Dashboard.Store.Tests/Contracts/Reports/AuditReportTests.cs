using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts.Reports;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Reports;

/// <summary>The audit report on the demo's contracts.</summary>
public sealed class AuditReportTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateWithDemoAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task ReadAsync_OneVendor_EveryClauseHasItsWordsDocumentAndDecision()
    {
        var contracts = await ReadAsync(new ReportScope("mistral"));

        await using var db = store.Open();
        var stored = await db.Clauses.Where(c => c.Contract!.Vendor!.Key == "mistral").ToListAsync();
        Assert.Equal(stored.Select(c => c.Id).Order(), contracts.SelectMany(c => c.Lines).Select(l => l.ClauseId).Order());
        Assert.All(
            contracts.SelectMany(c => c.Lines),
            l =>
            {
                var clause = stored.Single(c => c.Id == l.ClauseId);
                Assert.Equal((clause.Words, clause.State, clause.Reviewer), (l.Words, l.State, l.Reviewer));
                Assert.NotEmpty(l.Document);
            }
        );
    }

    [Fact]
    public async Task ReadAsync_ContractThatIsNotOver_EachKindOfClauseIsThereMissingOrNotLookedFor()
    {
        var today = DateOnly.FromDateTime(store.Time.GetUtcNow().UtcDateTime);
        await using var db = store.Open();
        var over = await db.Contracts.Where(c => c.EndsOn < today && c.Renewal != RenewalKind.Automatic).Select(c => c.Id).ToListAsync();
        foreach (var contract in (await ReadAsync(new ReportScope())).Where(c => !over.Contains(c.Id)))
        {
            var governing = contract.Lines.Where(l => l.State != ClauseState.Rejected).Select(l => l.Clause);
            var told = governing.Concat(contract.Missing.Select(m => m.Clause)).Concat(contract.NotLookedFor);
            Assert.Equal(ClauseTypes.All.Select(c => c.Id).Order(), told.Distinct().Order());
        }
    }

    [Fact]
    public async Task SummariseAsync_ConfidentialContract_IsCountedAsWithheldAndNotRead()
    {
        int all;
        await using (var db = store.Open())
        {
            all = await db.Contracts.CountAsync();
            (await db.Contracts.FirstAsync(c => c.Vendor!.Key == "mistral")).Confidentiality = Confidentiality.LegalOnly;
            await db.SaveChangesAsync();
        }

        var summary = await store.Get<AuditReport>().SummariseAsync(store.Executive, new ReportScope(), CancellationToken.None);
        var read = new List<ReportContract>();
        await foreach (var contract in store.Get<AuditReport>().ReadAsync(store.Executive, new ReportScope(), CancellationToken.None))
        {
            read.Add(contract);
        }

        Assert.Equal(all, summary!.Contracts + summary.Withheld);
        Assert.True(summary.Withheld >= 1);
        Assert.Equal(summary.Contracts, read.Count);
        Assert.DoesNotContain(read, c => c.Vendor == "Mistral AI");
    }

    [Fact]
    public async Task SummariseAsync_UnknownVendor_IsNull() =>
        Assert.Null(await store.Get<AuditReport>().SummariseAsync(store.Legal, new ReportScope("nobody"), CancellationToken.None));

    private async Task<List<ReportContract>> ReadAsync(ReportScope scope)
    {
        var contracts = new List<ReportContract>();
        await foreach (var contract in store.Get<AuditReport>().ReadAsync(store.Legal, scope, CancellationToken.None))
        {
            contracts.Add(contract);
        }

        return contracts;
    }
}
