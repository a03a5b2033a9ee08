using Dashboard.Store.Access;
using Dashboard.Store.Views;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Views;

public sealed class SavedViewsTests : IAsyncLifetime
{
    private const string Address = "/contracts?awaiting=true&sort=-ends";
    private TestStore store = null!;
    private SavedViews views = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        views = store.Get<SavedViews>();
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task List_OfAPerson_IsTheirOwnAndShared()
    {
        await SaveAsync(store.Legal, "Mine");
        await SaveAsync(store.Legal, "Ours", isShared: true);
        await SaveAsync(store.Legal, "Elsewhere", "/vendors?sort=-spend", isShared: true);

        Assert.Equal(["Elsewhere", "Mine", "Ours"], await NamesAsync(store.Legal, null));
        Assert.Equal(["Elsewhere", "Ours"], await NamesAsync(store.Executive, null));
        Assert.Equal(["Ours"], await NamesAsync(store.Executive, "/contracts"));
        var row = Assert.Single(await views.ListAsync(store.Executive, "/contracts", CancellationToken.None));
        Assert.Equal((Address, "/contracts", store.Legal.Name, false), (row.Address, row.Path, row.Owner, row.IsMine));
    }

    [Theory]
    [InlineData("/vendors")]
    [InlineData("/contracts?q=%2F%2Fevil.example&sort=ends")]
    [InlineData("/spend/rows?from=2026-01-01")]
    [InlineData("/registers/exit-plans?search=x")]
    public async Task Save_AList_IsSaved(string address) => Assert.True((await SaveAsync(store.Executive, "A list", address)).IsSaved);

    [Theory]
    [InlineData("https://evil.example/contracts")]
    [InlineData("//evil.example/contracts")]
    [InlineData("/contracts//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/contracts?q=\\\\evil")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/contracts?q=a\r\nSet-Cookie: x")]
    [InlineData("/contracts?q=a\tb")]
    [InlineData("\u0009//evil.example")]
    [InlineData("/contracts?q=\u202Etxt")]
    [InlineData("/contracts#//evil.example")]
    [InlineData("contracts")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/contracts/1")]
    [InlineData("/contracts/../users")]
    [InlineData("/Contracts")]
    [InlineData("/users")]
    [InlineData("/sign-in?returnUrl=/vendors")]
    [InlineData("/registers/nothing")]
    [InlineData("/registers/exit-plans/1")]
    public async Task Save_AnythingElse_IsRefusedAtTheAddress(string address)
    {
        var result = await SaveAsync(store.Legal, "A list", address);

        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        Assert.Equal(nameof(SavedView.Address), Assert.Single(result.Errors).Field);
        Assert.Empty(await NamesAsync(store.Legal, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("taken")]
    public async Task Save_BadName_IsRefusedAtTheName(string name)
    {
        await SaveAsync(store.Legal, "Taken");

        var result = await SaveAsync(store.Legal, name);

        Assert.Equal(nameof(SavedView.Name), Assert.Single(result.Errors).Field);
    }

    [Fact]
    public async Task Save_BadNameAndAddress_NamesBoth()
    {
        var result = await SaveAsync(store.Legal, new string('n', 121), "/" + new string('a', 2_000));

        Assert.Equal([nameof(SavedView.Name), nameof(SavedView.Address)], result.Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task Save_NameTakenOnAnotherListOrByAnother_IsSaved()
    {
        await SaveAsync(store.Legal, "Renewals");

        Assert.True((await SaveAsync(store.Legal, "Renewals", "/vendors")).IsSaved);
        Assert.True((await SaveAsync(store.Procurement, "Renewals")).IsSaved);
    }

    [Fact]
    public async Task Change_ByOthers_IsRefused()
    {
        var shared = (await SaveAsync(store.Legal, "Ours", isShared: true)).Id!.Value;
        var hidden = (await SaveAsync(store.Legal, "Mine")).Id!.Value;

        foreach (var change in Changes(store.Administrator, shared))
        {
            Assert.Equal(SaveOutcome.Invalid, (await change).Outcome);
        }

        // Nobody learns that a view of someone else's exists.
        foreach (var change in Changes(store.Administrator, hidden))
        {
            Assert.Equal(SaveOutcome.NotFound, (await change).Outcome);
        }

        Assert.Equal(["Mine", "Ours"], await NamesAsync(store.Legal, null));
    }

    [Fact]
    public async Task Change_ByTheOwner_IsSavedAndAudited()
    {
        var id = (await SaveAsync(store.Legal, "Renewals")).Id!.Value;

        foreach (var change in Changes(store.Legal, id))
        {
            Assert.True((await change).IsSaved);
        }

        Assert.Empty(await NamesAsync(store.Legal, null));
        await using var db = store.Open();
        var entries = await db.AuditEntries.Where(e => e.Subject == "saved view").OrderBy(e => e.Id).ToListAsync();
        Assert.Equal(["added", "renamed", "shared", "removed"], entries.Select(e => e.Action));
        Assert.All(entries, e => Assert.Equal(store.Legal.Name, e.Actor));
        Assert.Contains("Renewals", entries[1].Before, StringComparison.Ordinal);
        Assert.Contains("Other name", entries[1].After, StringComparison.Ordinal);
        Assert.Null(entries[^1].After);
    }

    [Fact]
    public async Task Remove_ThenSavedAgain_IsAsBefore()
    {
        var saved = await SaveAsync(store.Legal, "Renewals", isShared: true);
        var before = Assert.Single(await views.ListAsync(store.Legal, null, CancellationToken.None));

        await views.RemoveAsync(store.Legal, saved.Id!.Value, CancellationToken.None);
        await SaveAsync(store.Legal, before.Name, before.Address, before.IsShared);

        var after = Assert.Single(await views.ListAsync(store.Legal, null, CancellationToken.None));
        Assert.Equal(before with { Id = after.Id }, after);
    }

    // One after the other: each is awaited before the next begins.
    private IEnumerable<Task<SaveResult>> Changes(Actor actor, int id)
    {
        yield return views.RenameAsync(actor, id, " Other name ", CancellationToken.None);
        yield return views.ShareAsync(actor, id, isShared: true, CancellationToken.None);
        yield return views.RemoveAsync(actor, id, CancellationToken.None);
    }

    private Task<SaveResult> SaveAsync(Actor actor, string name, string address = Address, bool isShared = false) =>
        views.SaveAsync(actor, name, address, isShared, CancellationToken.None);

    private async Task<IEnumerable<string>> NamesAsync(Actor actor, string? path) =>
        (await views.ListAsync(actor, path, CancellationToken.None)).Select(v => v.Name);
}
