using System.Net;
using Dashboard.Sources.Pulling;
using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Sources;
using Dashboard.Web.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Web.Tests.Sources;

/// <summary>The pages' acts and pages on the real store and scheduler.</summary>
public sealed class SourceBoardTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private readonly TestApp app = shared.App;

    private SourceBoard Board => app.Services.GetRequiredService<SourceBoard>();

    private Actor Administrator => app.Store.Administrator;

    [Fact]
    public async Task Save_New_StandsInTheListAndHidesItsKey()
    {
        var id = await AddAsync("Hidden key");

        var view = await Board.ViewAsync(Administrator, id, new PageRequest(), CancellationToken.None);
        var others = await Board.ViewAsync(app.Store.Executive, id, new PageRequest(), CancellationToken.None);

        Assert.Contains(view!.Settings!, line => line.Value == "Stored, never shown");
        Assert.DoesNotContain(view.Settings!, line => line.Value?.Contains("sk-admin", StringComparison.Ordinal) == true);
        Assert.Null(others!.Settings);
        Assert.NotNull(view.Item.Next);
        Assert.Contains((await Board.ReadAsync(app.Store.Legal, CancellationToken.None)).Items, item => item.Row.Id == id);
    }

    [Fact]
    public async Task Pause_ThenResume_HasANextRunAgain()
    {
        var id = await AddAsync("Paused for a while");

        await Board.PauseAsync(app.Store.Procurement, id, isPaused: true, CancellationToken.None);
        Assert.Null((await Board.FindAsync(Administrator, id, CancellationToken.None))!.Next);
        await Board.PauseAsync(app.Store.Procurement, id, isPaused: false, CancellationToken.None);
        Assert.NotNull((await Board.FindAsync(Administrator, id, CancellationToken.None))!.Next);
    }

    [Fact]
    public async Task Remove_Source_IsGoneWithItsPage()
    {
        var id = await AddAsync("Removed again");

        Assert.True((await Board.RemoveAsync(Administrator, id, CancellationToken.None)).IsSaved);
        Assert.Null(await Board.ViewAsync(Administrator, id, new PageRequest(), CancellationToken.None));
        Assert.Equal(SaveOutcome.NotFound, (await Board.RunNowAsync(Administrator, id, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task Acts_RoleWithoutPermission_AreRefused()
    {
        var id = await AddAsync("Not for everyone");

        await Assert.ThrowsAsync<NotPermittedException>(() => Board.RunNowAsync(app.Store.Legal, id, CancellationToken.None));
        await Assert.ThrowsAsync<NotPermittedException>(() => Board.PauseAsync(app.Store.Executive, id, true, CancellationToken.None));
        await Assert.ThrowsAsync<NotPermittedException>(() => Board.StopAsync(app.Store.Executive, id, CancellationToken.None));
        await Assert.ThrowsAsync<NotPermittedException>(() => Board.SaveAsync(app.Store.Procurement, Edit("x"), CancellationToken.None));
        await Assert.ThrowsAsync<NotPermittedException>(() => Board.RemoveAsync(app.Store.Procurement, id, CancellationToken.None));
    }

    [Fact]
    public async Task Pages_AnyRole_ReadsWhileOnlyAnAdministratorAdds()
    {
        var id = await AddAsync("On its page");
        using var executive = await app.PersonaAsync(Roles.Executive);
        using var administrator = await app.PersonaAsync(Roles.Administrator);

        Assert.Contains("On its page", await executive.GetStringAsync("/sources"), StringComparison.Ordinal);
        Assert.DoesNotContain("Run now", await executive.GetStringAsync($"/sources/{id}"), StringComparison.Ordinal);
        Assert.Contains("Your role does not change sources", await executive.GetStringAsync("/sources/new"), StringComparison.Ordinal);
        Assert.Contains(
            "Your role does not change sources",
            await executive.GetStringAsync($"/sources/{id}/edit"),
            StringComparison.Ordinal
        );
        Assert.Contains("OpenAI usage and costs", await administrator.GetStringAsync("/sources/new"), StringComparison.Ordinal);
        var form = await administrator.GetStringAsync($"/sources/{id}/edit");
        Assert.Contains("Stored; leave empty to keep it.", form, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-admin-0", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_NoSuchRun_IsNotFound()
    {
        using var legal = await app.PersonaAsync(Roles.Legal);
        using var answer = await legal.GetAsync(new Uri("/sources/runs/999999/problems.csv", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<int> AddAsync(string name) => (await Board.SaveAsync(Administrator, Edit(name), CancellationToken.None)).Id!.Value;

    private static SourceEdit Edit(string name)
    {
        var edit = SourceEdit.New(ConnectorCatalog.Find("openai")!);
        edit.Name = name;

        // Long before it comes: nothing is asked of anybody.
        edit.Cron = "0 0 5 1 1 ?";
        edit.Settings[CommonSettings.Secret] = "sk-admin-0123456789";
        return edit;
    }
}
