using Dashboard.Benchmarks.Scale;
using Dashboard.Store;
using Dashboard.Store.Imports;
using Dashboard.Store.PostgreSql.Embedded;
using Dashboard.Store.Sources;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Benchmarks.Sources;

/// <summary>
/// A source that has told of two years of usage, on the application's own database server with its own settings, and the same facts once
/// more in a bare table with the same indexes. Kept in its folder for the next run.
/// </summary>
internal sealed class IngestStore : IAsyncDisposable
{
    public const string BareTable = "bare_facts";
    private readonly EmbeddedPostgres server;
    private readonly ScaleSize size;

    private IngestStore(EmbeddedPostgres server, TestStore store, ScaleSize size) =>
        (this.server, Store, this.size) = (server, store, size);

    public TestStore Store { get; }

    public int SourceId { get; private set; }

    public IReadOnlyList<StoredUsageLine> Lines { get; private set; } = [];

    /// <summary>The first day of which nothing is stored.</summary>
    public DateOnly NextDay { get; private set; }

    public static async Task<IngestStore> OpenAsync(int rows)
    {
        var scale = new ScaleSize
        {
            UsageRows = rows,
            Applications = 300,
            MappingRules = 300,
        };
        var folder = Path.Combine(Path.GetTempPath(), $"dashboard-ingest-{rows}");
        var started = await EmbeddedPostgres.StartOrJoinAsync(new EmbeddedPostgresOptions { DataFolder = folder }, NullLogger.Instance);
        var store = new IngestStore(started, TestStore.Open(started.ConnectionString), scale);
        await store.Store.PrepareAsync();
        await store.FillAsync(folder);
        return store;
    }

    public DashboardDbContext Open()
    {
        var db = Store.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        return db;
    }

    public void Told(DateOnly nextDay) => NextDay = nextDay;

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await server.DisposeAsync();
    }

    private async Task FillAsync(string folder)
    {
        await using var db = Open();
        if (!await db.Sources.AnyAsync(s => s.CoveredTo != null))
        {
            if (await db.UsageLines.AnyAsync())
            {
                throw new InvalidOperationException($"{folder} was filled in part only. Remove it and start again.");
            }

            Console.WriteLine($"Filling {folder} with {size.UsageRows:N0} facts");
            await FillAsync(db);
        }

        SourceId = await db.Sources.Select(s => s.Id).FirstAsync();
        Lines = await db.UsageLines.AsNoTracking().OrderBy(l => l.Id).ToListAsync();
        NextDay = await db.UsageFacts.MaxAsync(f => f.Day) is var last ? last.AddDays(1) : default;
    }

    private async Task FillAsync(DashboardDbContext db)
    {
        var random = new ScaleRandom(20_261_120);
        var usage = new ScaleUsage(size, random);
        var vendors = await db.Vendors.OrderBy(v => v.Id).Select(v => v.Id).ToListAsync();
        var models = await db.Models.OrderBy(m => m.Id).Select(m => new { m.Id, m.VendorId }).ToListAsync();
        db.AddRange(new ScaleApplications(size, random).Applications([.. models.Select(m => m.Id)], vendors));
        await db.SaveChangesAsync();
        var applications = await db.Applications.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
        db.AddRange(usage.Rules(applications));
        var source = db.Sources.Add(
            new Source
            {
                Connector = "openai",
                Name = "Invented source",
                Cron = "0 0 6 * * ?",
            }
        );
        await db.SaveChangesAsync();
        var stream = db.UsageStreams.Add(new UsageStream { SourceId = source.Entity.Id, Account = "scale" });
        var import = db.ImportRuns.Add(
            new ImportRun
            {
                Kind = ImportKind.Focus,
                FileName = "Two years",
                State = ImportState.Completed,
                StartedBy = "benchmark",
                SourceId = source.Entity.Id,
                Period = "",
            }
        );
        await db.SaveChangesAsync();
        var rules = await db.MappingRules.Where(r => r.Origin == Origin.User).OrderBy(r => r.Id).ToListAsync();
        foreach (var batch in usage.Lines([.. models.Select(m => (m.Id, m.VendorId))], vendors, rules, stream.Entity.Id).Chunk(1_000))
        {
            db.AddRange(batch);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        await WriteFactsAsync(db, usage, import.Entity.Id);
        await db.Sources.ExecuteUpdateAsync(s => s.SetProperty(x => x.CoveredTo, size.Today.AddDays(1)));
    }

    private async Task WriteFactsAsync(DashboardDbContext db, ScaleUsage usage, int import)
    {
        var lines = await db.UsageLines.OrderBy(l => l.Id).Select(l => l.Id).ToListAsync();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await usage.WriteRowsAsync(db, Store.Get<IUsageBulk>(), import, lines);
            await UsageRollup.RebuildAllAsync(db, CancellationToken.None);
            await db.Database.ExecuteSqlRawAsync(
                $"""CREATE TABLE {BareTable} (LIKE "UsageFacts" INCLUDING ALL); INSERT INTO {BareTable} SELECT * FROM "UsageFacts" """
            );
            await transaction.CommitAsync();
        }

        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }
}
