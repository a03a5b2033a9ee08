using Dashboard.Store.Access;
using Dashboard.Store.Identity;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Identity;

public sealed class PersonasTests
{
    [Fact]
    public async Task OpenAndClose_TwiceEach_KeepsOnePersonaARole()
    {
        await using var store = await TestStore.CreateAsync();
        var (personas, users) = (store.Get<Personas>(), store.Get<Users>());

        await personas.OpenAsync(default);
        await personas.OpenAsync(default);
        var open = await users.ListAsync(store.Administrator, default);
        await personas.CloseAsync(default);
        await personas.CloseAsync(default);
        var closed = await users.ListAsync(store.Administrator, default);

        Assert.Equal(Roles.All.Order(), open.Select(u => Assert.Single(u.Roles)).Order());
        Assert.All(open, u => Assert.True(u.IsPersona && u.DisabledAt is null));
        Assert.All(closed, u => Assert.NotNull(u.DisabledAt));
        Assert.False(await users.HasAdministratorAsync(default));
    }

    [Fact]
    public async Task Change_Persona_IsRefused()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Get<Personas>().OpenAsync(default);
        var users = store.Get<Users>();
        var persona = (await users.ListAsync(store.Administrator, default))[0];

        var result = await users.ResetPasswordAsync(store.Administrator, persona.Id, "correct horse battery", default);

        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
    }
}
