using System.Text;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Dashboard.Store.Pricing;
using Dashboard.Store.Registers;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Dashboard.Web.Imports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Web.Tests.Imports;

public sealed class ImportJobsTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("jobs-test-").FullName;
    private TestStore store = null!;
    private UploadFolder folder = null!;
    private ImportJobs jobs = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        folder = await TestUploads.FolderAsync(data, store.Time, new UploadLimits());
        jobs = new ImportJobs(
            folder,
            store.Get<PreviewUsage>(),
            store.Get<ImportUsage>(),
            store.Get<PreviewPrices>(),
            store.Get<ImportPrices>(),
            store.Get<ImportContract>(),
            store.Get<ImportRegister>(),
            store.Get<ScoreChanges>(),
            store.Time,
            NullLogger<ImportJobs>.Instance
        );
    }

    public async Task DisposeAsync()
    {
        await jobs.StopAsync(default);
        await store.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Import_UsageFile_EndsWithCountsAndScoreChangesAndWithoutItsFile()
    {
        var job = Assert.IsType<UsageJob>(await AddAsync(ImportKind.Focus, "usage.csv", Usage(new FocusCsv().Row())));
        await Until(job, ImportStage.Ready);
        Assert.Equal(1, job.Preview!.Rows);

        jobs.Import(job, store.Procurement);
        await Until(job, ImportStage.Done);

        Assert.Equal(1, job.Outcome!.Added);
        Assert.Contains(job.ScoreChanges, change => change.Key == "openai" && change.After.Lower > change.Before?.Lower);
        Assert.False(File.Exists(job.Upload.Path));
        Assert.Same(job, jobs.FindRun(job.Outcome.RunId));
        Assert.Empty(jobs.Open);
    }

    [Fact]
    public async Task Import_PressedTwice_RunsOnce()
    {
        var job = await AddAsync(ImportKind.Focus, "usage.csv", Usage(new FocusCsv().Row()));
        await Until(job, ImportStage.Ready);

        jobs.Import(job, store.Procurement);
        jobs.Import(job, store.Procurement);
        await Until(job, ImportStage.Done);

        Assert.Equal(1, (await store.Get<ImportList>().ReadAsync(store.Procurement, new ImportListFilter(), default)).Total);
    }

    [Fact]
    public async Task Add_SameFileTwiceAtOnce_TheSecondChangesNothing()
    {
        var file = Usage(new FocusCsv().Row().Row(day: "2026-11-02"));
        ImportJob[] both = [await AddAsync(ImportKind.Focus, "a.csv", file), await AddAsync(ImportKind.Focus, "b.csv", file)];
        foreach (var job in both)
        {
            await Until(job, ImportStage.Ready);
            jobs.Import(job, store.Procurement);
        }

        await Until(both[0], ImportStage.Done);
        await Until(both[1], ImportStage.Done);

        Assert.Equal([0L, 2L], both.Select(j => j.Outcome!.Added).Order());
        Assert.Equal([0L, 2L], both.Select(j => j.Outcome!.Unchanged).Order());
    }

    [Fact]
    public async Task Add_UnreadableFile_KeepsItsMessageAndNotTheFile()
    {
        var job = await AddAsync(ImportKind.Prices, "prices.json", Encoding.UTF8.GetBytes("hello"));
        await Until(job, ImportStage.Unreadable);

        Assert.Contains("not JSON", job.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(job.Upload.Path));
    }

    [Fact]
    public async Task Import_RejectedRows_NothingIsStoredUntilTheyAreAccepted()
    {
        var file = Usage(new FocusCsv().Row().Row(day: "2026-13-45"));
        var refused = await AddAsync(ImportKind.Focus, "a.csv", file);
        await Until(refused, ImportStage.Ready);
        Assert.Equal(1, refused.RejectedRows);
        jobs.Import(refused, store.Procurement);
        await Until(refused, ImportStage.Done);
        Assert.Equal(ImportState.Refused, refused.Outcome!.State);

        var accepted = await AddAsync(ImportKind.Focus, "a.csv", file);
        await Until(accepted, ImportStage.Ready);
        accepted.AllowRejects = true;
        jobs.Import(accepted, store.Procurement);
        await Until(accepted, ImportStage.Done);

        Assert.Equal((1, 1), (accepted.Outcome!.Added, accepted.Outcome.Rejected));
    }

    [Fact]
    public async Task Import_WithoutThePermission_FailsWithASupportCode()
    {
        var job = await AddAsync(ImportKind.Focus, "usage.csv", Usage(new FocusCsv().Row()));
        await Until(job, ImportStage.Ready);

        jobs.Import(job, store.Executive);
        await Until(job, ImportStage.Failed);

        Assert.Matches("^[A-Z2-9]{4}-[A-Z2-9]{4}$", job.SupportCode);
    }

    [Fact]
    public async Task Read_AnotherDay_ComparesAfresh()
    {
        const string list = """{"gpt-5":{"litellm_provider":"openai","mode":"chat","input_cost_per_token":1.25e-06}}""";
        var job = Assert.IsType<PricesJob>(await AddAsync(ImportKind.Prices, "2026-06-06.json", Encoding.UTF8.GetBytes(list)));
        await Until(job, ImportStage.Ready);
        Assert.Equal(new DateOnly(2026, 6, 6), job.ObservedOn);

        job.ObservedOn = new DateOnly(2026, 5, 5);
        jobs.Read(job, store.Procurement);
        await Until(job, ImportStage.Ready);

        Assert.Equal((new DateOnly(2026, 5, 5), 1L), (job.Preview!.ObservedOn, job.Preview.Added));
    }

    [Fact]
    public async Task Forget_AfterADay_LetsWhatWaitedGo()
    {
        var job = await AddAsync(ImportKind.Focus, "usage.csv", Usage(new FocusCsv().Row()));
        await Until(job, ImportStage.Ready);
        store.Time.Advance(TimeSpan.FromHours(25));

        jobs.Forget();

        Assert.Null(jobs.Find(job.Id));
    }

    [Fact]
    public async Task Discard_WaitingJob_RemovesItsFile()
    {
        var job = await AddAsync(ImportKind.Focus, "usage.csv", Usage(new FocusCsv().Row()));
        await Until(job, ImportStage.Ready);

        jobs.Discard(job);

        Assert.Null(jobs.Find(job.Id));
        Assert.False(File.Exists(job.Upload.Path));
    }

    private async Task<ImportJob> AddAsync(ImportKind kind, string name, byte[] bytes) =>
        jobs.Add(
            await folder.ReceiveAsync(kind, name, bytes.Length, _ => new MemoryStream(bytes), "someone", null, default),
            kind == ImportKind.Contract ? store.Legal : store.Procurement
        );

    private static byte[] Usage(FocusCsv csv)
    {
        using var stream = csv.ToFile().Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static async Task Until(ImportJob job, ImportStage stage)
    {
        for (var i = 0; i < 600 && job.Stage != stage; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(stage, job.Stage);
    }
}
