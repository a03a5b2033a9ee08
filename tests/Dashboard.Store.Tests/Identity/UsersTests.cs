using Dashboard.Store.Access;
using Dashboard.Store.Identity;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Identity;

public sealed class UsersTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";
    private TestStore store = null!;

    private Users Users => store.Get<Users>();

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Add_Valid_IsListedAndAuditedWithoutItsPassword()
    {
        await AddAsync("Ada Tester", Roles.Legal, Roles.Executive);

        var row = Assert.Single(await Users.ListAsync(store.Administrator, default));
        Assert.Equal(("Ada Tester", "ada.tester@company.example"), (row.Name, row.Email));
        Assert.Equal([Roles.Executive, Roles.Legal], row.Roles);
        await using var db = store.Open();
        var entry = await db.AuditEntries.SingleAsync(e => e.Subject == "user");
        Assert.Equal(("Administrator tester", "added", "Ada Tester"), (entry.Actor, entry.Action, entry.Key));
        Assert.Equal("""{"Name":"Ada Tester","Email":"ada.tester@company.example","Roles":"Executive, Legal"}""", entry.After);
    }

    [Fact]
    public async Task Add_EverythingWrong_NamesEveryFieldAtOnce()
    {
        var edit = new UserEdit
        {
            Name = " ",
            Email = "nowhere",
            Password = "aaa",
        };

        var result = await Users.AddAsync(store.Administrator, edit, default);

        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        Assert.Equal(["Email", "Name", "Password", "Roles"], result.Errors.Select(e => e.Field).Distinct().Order());
        Assert.Equal(2, result.Errors.Count(e => e.Field == "Password"));
    }

    [Fact]
    public async Task Add_SameNameOrAddress_IsRefusedWhateverTheCase()
    {
        await AddAsync("Ada Tester", Roles.Legal);
        var edit = new UserEdit
        {
            Name = "ADA TESTER",
            Email = "Ada.Tester@Company.example",
            Password = Password,
        };
        edit.Roles.Add(Roles.Legal);

        var result = await Users.AddAsync(store.Administrator, edit, default);

        Assert.Equal(["Email", "Name"], result.Errors.Select(e => e.Field).Order());
    }

    [Fact]
    public async Task ChangeRoles_Kept_AuditsBeforeAndAfterAndEndsSessions()
    {
        await AddAsync("Root Tester", Roles.Administrator);
        var id = await AddAsync("Ada Tester", Roles.Legal);
        var stamp = await StampAsync(id);

        var result = await Users.ChangeRolesAsync(store.Administrator, id, [Roles.Procurement], default);

        Assert.True(result.IsSaved);
        await using var db = store.Open();
        var entry = await db.AuditEntries.SingleAsync(e => e.Subject == "user" && e.Action == "changed");
        Assert.Equal(("""{"Roles":"Legal"}""", """{"Roles":"Procurement"}"""), (entry.Before, entry.After));
        Assert.NotEqual(stamp, await StampAsync(id));
    }

    [Fact]
    public async Task ChangeRoles_None_IsRefused()
    {
        await AddAsync("Root Tester", Roles.Administrator);
        var id = await AddAsync("Ada Tester", Roles.Legal);

        var result = await Users.ChangeRolesAsync(store.Administrator, id, [], default);

        Assert.Equal("Roles", Assert.Single(result.Errors).Field);
    }

    [Fact]
    public async Task LastAdministrator_CannotBeDisabledOrDemoted()
    {
        var root = await AddAsync("Root Tester", Roles.Administrator);
        var other = await AddAsync("Second Tester", Roles.Administrator);
        Assert.True((await Users.DisableAsync(store.Administrator, other, default)).IsSaved);

        var disabled = await Users.DisableAsync(store.Administrator, root, default);
        var demoted = await Users.ChangeRolesAsync(store.Administrator, root, [Roles.Legal], default);

        Assert.Contains("last administrator", Assert.Single(disabled.Errors).Message, StringComparison.Ordinal);
        Assert.Contains("last administrator", Assert.Single(demoted.Errors).Message, StringComparison.Ordinal);
        Assert.Equal([Roles.Administrator], (await Users.ListAsync(store.Administrator, default)).Single(u => u.Id == root).Roles);
    }

    [Fact]
    public async Task LastAdministrators_DisabledAtOnce_OneStays()
    {
        var first = await AddAsync("First Tester", Roles.Administrator);
        var second = await AddAsync("Second Tester", Roles.Administrator);

        var results = await Task.WhenAll(
            Users.DisableAsync(store.Administrator, first, default),
            Users.DisableAsync(store.Administrator, second, default)
        );

        Assert.Single(results, r => r.IsSaved);
        Assert.True(await Users.HasAdministratorAsync(default));
    }

    [Fact]
    public async Task DisableAndEnable_Account_ChangesItsStateAndStamp()
    {
        await AddAsync("Root Tester", Roles.Administrator);
        var id = await AddAsync("Ada Tester", Roles.Legal);
        var stamp = await StampAsync(id);

        await Users.DisableAsync(store.Administrator, id, default);
        var disabled = (await Users.ListAsync(store.Administrator, default)).Single(u => u.Id == id).DisabledAt;
        await Users.EnableAsync(store.Administrator, id, default);

        Assert.Equal(store.Time.GetUtcNow(), disabled);
        Assert.Null((await Users.ListAsync(store.Administrator, default)).Single(u => u.Id == id).DisabledAt);
        Assert.NotEqual(stamp, await StampAsync(id));
    }

    [Fact]
    public async Task ResetPassword_Weak_IsRefusedAndTheOldOneStays()
    {
        var id = await AddAsync("Ada Tester", Roles.Legal);
        var stamp = await StampAsync(id);

        var weak = await Users.ResetPasswordAsync(store.Administrator, id, "ada tester 1", default);
        Assert.Equal(stamp, await StampAsync(id));
        var strong = await Users.ResetPasswordAsync(store.Administrator, id, "quite another phrase", default);

        Assert.Equal("Password", Assert.Single(weak.Errors).Field);
        Assert.True(strong.IsSaved);
        Assert.NotEqual(stamp, await StampAsync(id));
    }

    [Fact]
    public async Task FirstAdministrator_SecondTime_IsRefused()
    {
        var first = await Users.AddFirstAdministratorAsync(Edit("Ada Tester"), default);
        var second = await Users.AddFirstAdministratorAsync(Edit("Second Tester"), default);

        Assert.True(first.IsSaved);
        Assert.Equal(SaveOutcome.Conflict, second.Outcome);
    }

    [Fact]
    public async Task Everything_OtherRole_IsNotPermitted()
    {
        await Assert.ThrowsAsync<NotPermittedException>(() => Users.ListAsync(store.Legal, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => Users.AddAsync(store.Procurement, new UserEdit(), default));
        await Assert.ThrowsAsync<NotPermittedException>(() => Users.DisableAsync(store.Executive, 1, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => Users.ResetPasswordAsync(store.Legal, 1, Password, default));
    }

    private async Task<int> AddAsync(string name, params string[] roles)
    {
        var edit = Edit(name);
        edit.Roles.UnionWith(roles);
        var result = await Users.AddAsync(store.Administrator, edit, default);
        Assert.True(result.IsSaved, string.Join(' ', result.Errors));
        return result.Id!.Value;
    }

    private static UserEdit Edit(string name) =>
        new()
        {
            Name = name,
            Email = name.ToLowerInvariant().Replace(' ', '.') + "@company.example",
            Password = Password,
        };

    private async Task<string?> StampAsync(int id)
    {
        await using var db = store.Open();
        return await db.Users.Where(u => u.Id == id).Select(u => u.SecurityStamp).SingleAsync();
    }
}
