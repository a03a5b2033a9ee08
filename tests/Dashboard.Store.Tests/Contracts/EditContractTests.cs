using System.Text;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts;

public sealed class EditContractTests : IAsyncLifetime
{
    private static readonly ContractEdit Edit = new()
    {
        Title = "Enterprise terms",
        VendorKey = "openai",
        StartsOn = new DateOnly(2026, 1, 1),
        EndsOn = new DateOnly(2027, 12, 31),
        NoticeDays = 60,
        AnnualValue = 350_000,
        Currency = "EUR",
    };

    private TestStore store = null!;
    private int id;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await store
            .Get<ImportContract>()
            .RunAsync(
                store.Legal,
                ImportFile.FromBytes("terms.txt", Encoding.UTF8.GetBytes("This Agreement with OpenAI renews automatically.")),
                new ContractDetails { Title = "Terms", LeaveVendorOpen = true },
                CancellationToken.None
            );
        await using var db = store.Open();
        id = (await db.Contracts.SingleAsync()).Id;
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Import_VendorLeftOpen_AssignsNoneAlthoughTheWordsNameOne() => Assert.Null((await ViewAsync()).VendorKey);

    [Fact]
    public async Task Save_VendorAndDates_AreStoredAuditedAndScored()
    {
        var result = await SaveAsync(Edit, version: 0);

        Assert.True(result.IsSaved);
        var view = await ViewAsync();
        Assert.Equal(
            ("Enterprise terms", "openai", new DateOnly(2027, 12, 31), 60, 350_000m, "EUR", 1),
            (view.Title, view.VendorKey, view.EndsOn, view.NoticeDays, view.AnnualValue, view.Currency, view.Version)
        );
        await using var db = store.Open();
        var entry = await db.AuditEntries.SingleAsync(e => e.Subject == "contract" && e.Action == "changed");
        Assert.Equal(store.Procurement.Name, entry.Actor);
        Assert.Contains("2027-12-31", entry.After, StringComparison.Ordinal);
        Assert.Contains("change of the contract", (await db.VendorScores.FirstAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_StaleVersion_IsAConflictAndKeepsTheirs()
    {
        await SaveAsync(Edit with { Title = "Theirs" }, version: 0);

        var result = await SaveAsync(Edit with { Title = "Mine" }, version: 0);

        Assert.Equal(SaveOutcome.Conflict, result.Outcome);
        Assert.Equal("Theirs", (await ViewAsync()).Title);
    }

    [Fact]
    public async Task Save_EverythingWrong_ReportsEveryFieldAndStoresNothing()
    {
        var result = await SaveAsync(
            new ContractEdit
            {
                Title = "",
                VendorKey = "nobody",
                StartsOn = new DateOnly(2026, 1, 2),
                EndsOn = new DateOnly(2026, 1, 1),
                NoticeDays = -1,
                AnnualValue = -1,
                Currency = "XXX",
            },
            version: 0
        );

        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        Assert.Equal(
            ["AnnualValue", "Currency", "EndsOn", "NoticeDays", "Title", "VendorKey"],
            result.Errors.Select(e => e.Field).Order(StringComparer.Ordinal)
        );
        Assert.Equal("Terms", (await ViewAsync()).Title);
    }

    [Fact]
    public async Task Save_NothingChanged_KeepsTheVersion()
    {
        await SaveAsync(Edit, version: 0);

        Assert.True((await SaveAsync(Edit, version: 1)).IsSaved);
        Assert.Equal(1, (await ViewAsync()).Version);
    }

    [Fact]
    public async Task Save_UnknownContract_IsNotFound() =>
        Assert.Equal(
            SaveOutcome.NotFound,
            (await store.Get<EditContract>().SaveAsync(store.Legal, id + 1, 0, Edit, CancellationToken.None)).Outcome
        );

    [Fact]
    public async Task Save_AsExecutive_IsNotPermitted() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<EditContract>().SaveAsync(store.Executive, id, 0, Edit, CancellationToken.None)
        );

    [Fact]
    public async Task Original_OfItsContract_IsTheFileAsGiven()
    {
        var document = (await ViewAsync()).Documents.Single();
        var originals = store.Get<ContractOriginal>();

        var original = await originals.ReadAsync(store.Executive, id, document.Id, CancellationToken.None);

        Assert.Equal(
            ("terms.txt", "This Agreement with OpenAI renews automatically."),
            (original!.FileName, Encoding.UTF8.GetString(original.Bytes))
        );
        Assert.Null(await originals.ReadAsync(store.Executive, id + 1, document.Id, CancellationToken.None));
    }

    private Task<SaveResult> SaveAsync(ContractEdit edit, int version) =>
        store.Get<EditContract>().SaveAsync(store.Procurement, id, version, edit, CancellationToken.None);

    private async Task<ContractView> ViewAsync() =>
        (await store.Get<ContractPage>().ReadAsync(store.Executive, id, CancellationToken.None))!;
}
