using System.Text;
using Dashboard.Domain.Contracts;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Intake;
using Dashboard.Store.Imports;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Intake;

public sealed class IntakeTests : IAsyncLifetime
{
    private const string Words =
        "1. During the Term, Customer shall obtain all language model services exclusively from Anthropic.\n\n"
        + "2. Customer may not assign this agreement without the prior written consent of Provider.";

    private static readonly Guid Batch = new("6d1f3a52-5b0e-4c55-9a53-0d3c4f0b1a11");
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task HandIn_TwoFiles_AreReadAndBecomeContracts()
    {
        await HandInAsync("one.txt", Words);
        await HandInAsync("two.txt", Words + " Second.");
        Assert.Equal(new IntakeCounts(2, 0, 0), await CountAsync());

        await ReadAllAsync();

        var rows = await RowsAsync();
        Assert.All(rows, r => Assert.Equal((IntakeState.Stored, false), (r.State, r.CanRetry)));
        Assert.All(rows, r => Assert.Contains("clauses proposed for Anthropic", r.Message, StringComparison.Ordinal));
        await using var db = store.Open();
        var document = await db.Documents.Include(d => d.Contract).FirstAsync(d => d.FileName == "one.txt");
        Assert.Equal((DocumentState.Read, ScanVersion.Current), (document.State, document.ScannedWith));
        Assert.Equal(store.Time.GetUtcNow(), document.ScannedAt);
        Assert.True(await db.Clauses.AnyAsync(c => c.DocumentId == document.Id));
    }

    [Fact]
    public async Task HandIn_SameContentAgain_SaysSoAndNamesIt()
    {
        await HandInAsync("one.txt", Words);
        await ReadAllAsync();
        await HandInAsync("again.txt", Words);

        var row = (await RowsAsync())[0];
        Assert.Equal((IntakeState.AlreadyStored, "again.txt"), (row.State, row.FileName));
        Assert.Contains("stored already as “one.txt”", row.Message, StringComparison.Ordinal);
        Assert.NotNull(row.ContractId);
    }

    [Fact]
    public async Task HandIn_SameContentTwiceAtOnce_IsStoredOnce()
    {
        await HandInAsync("one.txt", Words);
        await HandInAsync("copy.txt", Words);
        await ReadAllAsync();

        Assert.Equal([IntakeState.AlreadyStored, IntakeState.Stored], (await RowsAsync()).Select(r => r.State));
        await using var db = store.Open();
        Assert.Equal(1, await db.Documents.CountAsync());
    }

    [Fact]
    public async Task HandIn_SameContentAsAConfidentialContract_TellsNothingOfIt()
    {
        await HandInAsync("secret.txt", Words);
        await ReadAllAsync();
        await using (var db = store.Open())
        {
            await db.Contracts.ExecuteUpdateAsync(s => s.SetProperty(c => c.Confidentiality, Confidentiality.LegalOnly));
        }

        await HandInAsync("guess.txt", Words, store.Administrator);

        var row = Assert.Single(await RowsAsync(store.Administrator));
        Assert.Equal(("guess.txt", IntakeState.AlreadyStored, null), (row.FileName, row.State, row.ContractId));
        Assert.DoesNotContain("secret", row.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task ReadNext_UnreadableFile_IsRefusedAndOthersGoOn()
    {
        await HandInAsync("../../x.pdf", "%PDF-1.7 and nothing else");
        await HandInAsync("good.txt", Words);
        await ReadAllAsync();

        var rows = await RowsAsync();
        Assert.Equal([IntakeState.Stored, IntakeState.Refused], rows.Select(r => r.State));
        Assert.Contains("is cut off, its end is missing", rows[1].Message, StringComparison.Ordinal);
        Assert.True(rows[1].CanRetry);
    }

    [Fact]
    public async Task Cancel_WaitingFile_IsNotReadUntilTriedAgain()
    {
        var id = await HandInAsync("one.txt", Words);
        Assert.True((await Intakes.CancelAsync(store.Legal, id, CancellationToken.None)).IsSaved);
        await ReadAllAsync();
        Assert.Equal(IntakeState.Cancelled, Assert.Single(await RowsAsync()).State);
        Assert.Equal(SaveOutcome.Conflict, (await Intakes.CancelAsync(store.Legal, id, CancellationToken.None)).Outcome);

        Assert.True((await Intakes.RetryAsync(store.Legal, id, CancellationToken.None)).IsSaved);
        await ReadAllAsync();
        Assert.Equal(IntakeState.Stored, Assert.Single(await RowsAsync()).State);
    }

    [Fact]
    public async Task Recover_AfterAnEndedProcess_ReadsWhatItHadBegun()
    {
        await HandInAsync("one.txt", Words);
        await using (var db = store.Open())
        {
            await db.DocumentIntakes.ExecuteUpdateAsync(s => s.SetProperty(i => i.State, IntakeState.Reading));
        }

        await ReadAllAsync();
        Assert.Equal(IntakeState.Reading, Assert.Single(await RowsAsync()).State);

        await store.Get<ReadIntakes>().RecoverAsync(CancellationToken.None);
        await ReadAllAsync();
        Assert.Equal(IntakeState.Stored, Assert.Single(await RowsAsync()).State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(100)]
    public async Task ReadNext_ProcessEnds_FileWaitsAgain(int afterMilliseconds)
    {
        await HandInAsync("one.txt", Words);
        using var ended = new CancellationTokenSource();
        var reading = store.Get<ReadIntakes>().ReadNextAsync(ended.Token);
        await Task.Delay(afterMilliseconds);
        await ended.CancelAsync();
        await reading.ContinueWith(_ => { }, TaskScheduler.Default);
        await store.Get<ReadIntakes>().RecoverAsync(CancellationToken.None);
        await ReadAllAsync();

        // What ended in the very moment of its commit finds itself stored.
        Assert.Contains(Assert.Single(await RowsAsync()).State, new[] { IntakeState.Stored, IntakeState.AlreadyStored });
        await using var db = store.Open();
        Assert.Equal(1, await db.Documents.CountAsync());
    }

    [Fact]
    public async Task ReadNext_ManyReaders_ReadEachFileOnce()
    {
        for (var i = 0; i < 6; i++)
        {
            await HandInAsync($"{i}.txt", $"{Words} {i}");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAllAsync()));

        await using var db = store.Open();
        Assert.Equal(6, await db.Documents.CountAsync());
        Assert.Equal(6, await db.ImportRuns.CountAsync(r => r.Kind == ImportKind.Contract && r.State == ImportState.Completed));
    }

    [Fact]
    public async Task HandIn_ForAContractsAmendment_BelongsToBoth()
    {
        await HandInAsync("one.txt", Words);
        await ReadAllAsync();
        string key;
        await using (var db = store.Open())
        {
            var contract = await db.Contracts.SingleAsync();
            key = contract.Key;
            db.Amendments.Add(
                new Amendment
                {
                    Key = "first",
                    ContractId = contract.Id,
                    Title = "First amendment",
                }
            );
            await db.SaveChangesAsync();
        }

        await HandInAsync("amendment.txt", Words + " Amended.", details: new ContractDetails { ContractKey = key, AmendmentKey = "first" });
        await ReadAllAsync();

        await using var after = store.Open();
        var document = await after.Documents.Include(d => d.Amendment).SingleAsync(d => d.FileName == "amendment.txt");
        Assert.Equal("First amendment", document.Amendment?.Title);
        Assert.Equal(1, await after.Contracts.CountAsync());
    }

    [Fact]
    public async Task HandIn_UnknownContract_IsInvalid() =>
        Assert.Equal(
            SaveOutcome.Invalid,
            (await TryHandInAsync("one.txt", Words, store.Legal, new ContractDetails { ContractKey = "nothing" })).Outcome
        );

    [Fact]
    public async Task HandIn_AsProcurement_IsNotPermitted() =>
        await Assert.ThrowsAsync<NotPermittedException>(() => HandInAsync("one.txt", Words, store.Procurement));

    [Fact]
    public async Task Remove_RefusedFile_TakesItOffTheList()
    {
        var id = await HandInAsync("bad.pdf", "%PDF-1.7");
        Assert.Equal(SaveOutcome.Conflict, (await Intakes.RemoveAsync(store.Legal, id, CancellationToken.None)).Outcome);
        await ReadAllAsync();
        Assert.True((await Intakes.RemoveAsync(store.Legal, id, CancellationToken.None)).IsSaved);
        Assert.Empty(await RowsAsync());
    }

    private IntakeDocuments Intakes => store.Get<IntakeDocuments>();

    private async Task<int> HandInAsync(string name, string text, Actor? actor = null, ContractDetails? details = null) =>
        (await TryHandInAsync(name, text, actor ?? store.Legal, details ?? new ContractDetails())).Id!.Value;

    private Task<SaveResult> TryHandInAsync(string name, string text, Actor actor, ContractDetails details) =>
        Intakes.HandInAsync(actor, Batch, ImportFile.FromBytes(name, Encoding.UTF8.GetBytes(text)), details, CancellationToken.None);

    private async Task ReadAllAsync()
    {
        while (await store.Get<ReadIntakes>().ReadNextAsync(CancellationToken.None))
        {
            // One after another, as a reader does.
        }
    }

    private async Task<IReadOnlyList<IntakeRow>> RowsAsync(Actor? actor = null) =>
        (await store.Get<IntakeList>().ReadAsync(actor ?? store.Legal, new PageRequest(), Batch, CancellationToken.None)).Items;

    private Task<IntakeCounts> CountAsync() => store.Get<IntakeList>().CountAsync(store.Legal, Batch, CancellationToken.None);
}
