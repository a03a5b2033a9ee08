using System.Collections.Concurrent;
using Dashboard.Domain.Imports;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Dashboard.Store.Pricing;
using Dashboard.Store.Registers;
using Dashboard.Store.Spend;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Imports;

/// <summary>
/// Owns the imports of this server. They run to their end whether anybody looks or not; only a person's Cancel or the server's own
/// end stops them, and then nothing is stored. What has ended is remembered for a day.
/// </summary>
public sealed class ImportJobs(
    UploadFolder folder,
    PreviewUsage previewUsage,
    ImportUsage importUsage,
    PreviewPrices previewPrices,
    ImportPrices importPrices,
    ImportContract importContract,
    ImportRegister importRegister,
    ScoreChanges scoreChanges,
    TimeProvider time,
    ILogger<ImportJobs> logger
) : IHostedService
{
    // Each reads with a thread of its own; the store lets one at a time write.
    private const int AtOnce = 4;
    private readonly ConcurrentDictionary<Guid, ImportJob> jobs = [];
    private readonly ConcurrentDictionary<ImportJob, Task> working = [];
    private readonly SemaphoreSlim places = new(AtOnce);

    public ImportJob? Find(Guid id) => jobs.GetValueOrDefault(id);

    public ImportJob? FindRun(int runId) => jobs.Values.FirstOrDefault(job => job.Outcome?.RunId == runId);

    /// <summary>What has not ended, newest first.</summary>
    public IReadOnlyList<ImportJob> Open => [.. jobs.Values.Where(job => !job.HasEnded).OrderByDescending(job => job.Upload.SentAt)];

    /// <summary>Takes a file over and begins to read it.</summary>
    /// <param name="register">Where a table goes; for that kind only.</param>
    public ImportJob Add(Upload upload, Actor actor, Register? register = null)
    {
        ImportJob job = upload.Kind switch
        {
            ImportKind.Focus => new UsageJob(upload, previewUsage, importUsage),
            ImportKind.Prices => new PricesJob(upload, previewPrices, importPrices),
            ImportKind.Contract => new ContractJob(upload, importContract),
            ImportKind.Register when register is not null => new RegisterJob(upload, register, importRegister),
            _ => throw new ArgumentOutOfRangeException(nameof(upload), upload.Kind, "Unknown kind of import."),
        };
        jobs[job.Id] = job;
        Read(job, actor);
        return job;
    }

    /// <summary>Reads the file for its preview, afresh after a change of its options.</summary>
    public void Read(ImportJob job, Actor actor) =>
        Begin(
            job,
            ImportStage.Reading,
            async token =>
            {
                await job.ReadAsync(actor, token);
                job.End(ImportStage.Ready, time.GetUtcNow());
            }
        );

    public void Import(ImportJob job, Actor actor) =>
        Begin(
            job,
            ImportStage.Importing,
            async token =>
            {
                var before = await scoreChanges.MarkAsync(actor, token);
                var outcome = await job.ImportAsync(actor, token);
                job.ScoreChanges = outcome.IsCompleted ? await scoreChanges.SinceAsync(actor, before, CancellationToken.None) : [];
                job.End(outcome.State == ImportState.Cancelled ? ImportStage.Cancelled : ImportStage.Done, time.GetUtcNow(), outcome);
            }
        );

    /// <summary>Lets a job that nobody will import go, with its file.</summary>
    public void Discard(ImportJob job)
    {
        job.Cancel();
        if (!job.IsWorking)
        {
            folder.Remove(job.Upload);
            jobs.TryRemove(job.Id, out _);
        }
    }

    /// <summary>Forgets what is older than a day; <see cref="UploadFolder.Sweep"/> removes the files.</summary>
    public void Forget()
    {
        var oldest = time.GetUtcNow() - UploadFolder.KeptFor;
        foreach (var job in jobs.Values.Where(job => !job.IsWorking && job.StageSince < oldest))
        {
            jobs.TryRemove(job.Id, out _);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var job in jobs.Values)
        {
            job.Cancel();
        }

        await Task.WhenAll(working.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Begin(ImportJob job, ImportStage stage, Func<CancellationToken, Task> work)
    {
        var stop = new CancellationTokenSource();
        if (!job.TryBegin(stage, time.GetUtcNow(), stop))
        {
            stop.Dispose();
            return;
        }

        // Not the caller's token: the work outlives the page.
        var task = Task.Run(() => RunAsync(job, work, stop), CancellationToken.None);
        working[job] = task;
        if (task.IsCompleted)
        {
            working.TryRemove(job, out _);
        }
    }

    private async Task RunAsync(ImportJob job, Func<CancellationToken, Task> work, CancellationTokenSource stop)
    {
        try
        {
            job.Report(new ImportProgress(0, null, "Waiting for other imports to end"));
            await places.WaitAsync(stop.Token);
            try
            {
                await work(stop.Token);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            job.End(ImportStage.Cancelled, time.GetUtcNow());
        }
        catch (UnreadableFileException e)
        {
            job.End(ImportStage.Unreadable, time.GetUtcNow(), message: e.Message);
        }
        catch (FileNotFoundException)
        {
            job.End(
                ImportStage.Unreadable,
                time.GetUtcNow(),
                message: "The file waited for more than a day and was removed from the server. Choose it again."
            );
        }
        catch (Exception e)
        {
            var code = SupportCode.Create();
            logger.LogError(e, "Support code {SupportCode}: the import of a {Kind} file failed", code, job.Upload.Kind);
            job.End(ImportStage.Failed, time.GetUtcNow(), supportCode: code);
        }
        finally
        {
            working.TryRemove(job, out _);
            stop.Dispose();
            if (job.HasEnded)
            {
                folder.Remove(job.Upload);
            }
        }
    }
}
