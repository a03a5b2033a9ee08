using Dashboard.Store.Access;
using Dashboard.Store.Jobs;
using Dashboard.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dashboard.Web.Tests.Jobs;

/// <summary>The jobs on the real scheduler and its store in the database.</summary>
public sealed class JobBoardTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private readonly TestApp app = shared.App;

    private JobBoard Board => app.Services.GetRequiredService<JobBoard>();

    [Fact]
    public async Task RunNow_Person_IsInTheHistoryWithItsOutcome()
    {
        var view = new JobsView(Board);
        var run = await RunAsync(view, JobDefinition.NightlyScores);

        Assert.Equal((JobOutcome.Succeeded, "Procurement tester"), (run.Outcome, run.TriggeredBy));
        Assert.EndsWith("vendors scored.", run.Message, StringComparison.Ordinal);
        Assert.True(view.Changes > 1);
    }

    [Fact]
    public async Task Acts_RoleWithoutPermission_AreRefused()
    {
        var job = JobDefinition.NightlyScores;
        await Assert.ThrowsAsync<NotPermittedException>(() => Board.RunNowAsync(app.Store.Legal, job, CancellationToken.None));
        await Assert.ThrowsAsync<NotPermittedException>(() => Board.PauseAsync(app.Store.Executive, job, CancellationToken.None));
        await Assert.ThrowsAsync<NotPermittedException>(() => Board.StopAsync(app.Store.Executive, job, CancellationToken.None));
    }

    [Fact]
    public async Task Pause_ThenStartAgain_StaysPausedUntilResumed()
    {
        await Board.PauseAsync(app.Store.Administrator, JobDefinition.NightlyScores, CancellationToken.None);
        await app.Services.GetServices<IHostedService>().OfType<JobsStart>().Single().StartAsync(CancellationToken.None);

        var paused = await StateAsync(JobDefinition.NightlyScores);
        await Board.ResumeAsync(app.Store.Administrator, JobDefinition.NightlyScores, CancellationToken.None);
        var resumed = await StateAsync(JobDefinition.NightlyScores);

        Assert.True(paused.IsPaused);
        Assert.Null(paused.Next);
        Assert.False(resumed.IsPaused);
        Assert.Equal((2, 0), (resumed.Next!.Value.UtcDateTime.Hour, resumed.Next.Value.UtcDateTime.Minute));
    }

    private async Task<JobState> StateAsync(JobDefinition job) =>
        (await Board.ReadAsync(app.Store.Administrator, CancellationToken.None)).Single(s => s.Job == job);

    private async Task<JobRun> RunAsync(JobsView view, JobDefinition job)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await view.RefreshAsync(app.Store.Procurement, patience.Token);
        await view.RunNowAsync(app.Store.Procurement, view.States.Single(s => s.Job == job), patience.Token);
        while (view.IsBusy)
        {
            await Task.Delay(50, patience.Token);
            await view.RefreshAsync(app.Store.Procurement, patience.Token);
        }

        return view.States.Single(s => s.Job == job).Last!;
    }
}
