using System.Diagnostics;
using Dashboard.Store;
using Dashboard.Store.LockIn;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Fills an empty, migrated store with a company of the size that the figures name; equal sizes give equal companies.</summary>
internal sealed class ScaleFiller(TestStore store, ScaleSize size)
{
    private const int Batch = 500;
    private readonly ScaleRandom random = new(20_261_120);

    public async Task RunAsync()
    {
        var vendors = new ScaleVendors(size, random);
        var contracts = new ScaleContracts(size, random);
        var applications = new ScaleApplications(size, random);
        var usage = new ScaleUsage(size, random);
        var history = new ScaleHistory(size, random);
        await AddAsync("import runs", history.Imports());
        await AddAsync("job runs", history.Jobs());
        var run = await FirstAsync(db => db.ImportRuns.Select(r => r.Id));
        await AddAsync("vendors", vendors.Vendors(await CountAsync(db => db.Vendors)));
        var vendorIds = await IdsAsync(db => db.Vendors.Select(v => v.Id));
        await AddAsync("models", vendors.Models(vendorIds, await CountAsync(db => db.Models)));
        var modelIds = await IdsAsync(db => db.Models.Select(m => m.Id));
        await AddAsync("ties", vendors.Ties(vendorIds));
        await AddAsync("vendor facts", vendors.Facts(vendorIds));
        await AddAsync("contacts", vendors.Contacts(vendorIds));
        await AddAsync("events", vendors.Events(vendorIds));
        await AddAsync("contracts", contracts.Contracts(vendorIds));
        var contractIds = await IdsAsync(db => db.Contracts.Select(c => c.Id));
        await AddAsync("amendments", contracts.Amendments(contractIds));
        await AddAsync("rate card lines", contracts.Rates(contractIds, modelIds));
        await AddAsync("commitments", contracts.Commitments(contractIds));
        await AddAsync("applications", applications.Applications(modelIds, vendorIds));
        var applicationIds = await IdsAsync(db => db.Applications.Select(a => a.Id));
        await AddAsync("alternatives", applications.Alternatives(applicationIds, modelIds, vendorIds));
        await AddAsync("exit plans", applications.ExitPlans(vendorIds));
        await AddAsync("switching costs", applications.SwitchingCosts(vendorIds));
        await AddAsync("offers and prices", new ScalePrices(size, random).Offers(modelIds, vendorIds, run));
        await AddAsync("mapping rules", usage.Rules(applicationIds));
        await AddLinesAsync(usage, vendorIds);
        await TimeAsync("usage rows", () => WriteUsageAsync(usage, run));
        await TimeAsync("statistics", AnalyzeAsync);
        await TimeAsync("scores", () => store.Get<ComputeScores>().RunAsync(store.Administrator, "benchmark", CancellationToken.None));
        await TimeAsync("score history", () => WithAsync(history.CopyScoresAsync));
        await TimeAsync("statistics", AnalyzeAsync);
    }

    private async Task AddLinesAsync(ScaleUsage usage, IReadOnlyList<int> vendorIds)
    {
        await using var db = store.Open();
        var models = await db.Models.OrderBy(m => m.Id).Select(m => new { m.Id, m.VendorId }).ToListAsync();
        var stream = db.UsageStreams.Add(new UsageStream { SourceId = UsageStream.Files, Account = "scale" }).Entity;
        await db.SaveChangesAsync();
        var rules = await db.MappingRules.Where(r => r.Origin == Origin.User).OrderBy(r => r.Id).ToListAsync();
        await AddAsync("usage lines", usage.Lines([.. models.Select(m => (m.Id, m.VendorId))], vendorIds, rules, stream.Id));
    }

    private async Task WriteUsageAsync(ScaleUsage usage, int run)
    {
        await using var db = store.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var lines = await db.UsageLines.OrderBy(l => l.Id).Select(l => l.Id).ToListAsync();
        await usage.WriteRowsAsync(db, store.Get<IUsageBulk>(), run, lines);
        await UsageRollup.RebuildAllAsync(db, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private Task AnalyzeAsync() =>
        WithAsync(async db =>
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
            return await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        });

    private Task AddAsync<T>(string name, IEnumerable<T> records)
        where T : class =>
        TimeAsync(
            name,
            async () =>
            {
                foreach (var batch in records.Chunk(Batch))
                {
                    await using var db = store.Open();
                    db.AddRange(batch);
                    await db.SaveChangesAsync();
                }
            }
        );

    private async Task WithAsync(Func<DashboardDbContext, Task<int>> work)
    {
        await using var db = store.Open();
        await work(db);
    }

    private async Task<List<int>> IdsAsync(Func<DashboardDbContext, IQueryable<int>> ids)
    {
        await using var db = store.Open();
        return await ids(db).OrderBy(id => id).ToListAsync();
    }

    private async Task<int> FirstAsync(Func<DashboardDbContext, IQueryable<int>> ids) => (await IdsAsync(ids))[0];

    private async Task<int> CountAsync<T>(Func<DashboardDbContext, IQueryable<T>> rows)
    {
        await using var db = store.Open();
        return await rows(db).CountAsync();
    }

    private static async Task TimeAsync(string name, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        Console.WriteLine($"  {name}: {Figure.Number(watch.Elapsed.TotalSeconds, "0.0")} s");
    }
}
