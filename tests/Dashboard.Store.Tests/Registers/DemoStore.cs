using Dashboard.Testing;

namespace Dashboard.Store.Tests.Registers;

/// <summary>One store with the demo company for all tests of a class, with a record in the registers that the demo leaves empty.</summary>
public sealed class DemoStore : IAsyncLifetime
{
    public TestStore Store { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Store = await TestStore.CreateWithDemoAsync();
        var tables = new RegisterTables(Store);
        await tables.SaveAsync("vendor-contacts", null, 0, ("vendor", "openai"), ("name", "Desk"), ("email", "desk@example.com"));
        await tables.SaveAsync(
            "spend-entries",
            null,
            0,
            ("paid_to", "cohere"),
            ("model", "command-a"),
            ("from_day", "2026-10-01"),
            ("to_day", "2026-10-07"),
            ("amount", "99.95"),
            ("currency", "EUR"),
            ("note", "Card, no invoice")
        );
    }

    public async Task DisposeAsync() => await Store.DisposeAsync();
}
