using Dashboard.Domain.Contracts;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Calendar;
using Dashboard.Store.Identity;
using Dashboard.Store.Tests.Contracts.Audit;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Calendar;

/// <summary>Today is 20 November 2026.</summary>
public sealed class ContractCalendarTests : IAsyncLifetime
{
    private TestStore store = null!;
    private int contract;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        var added = await store.AddContractAsync(
            "A",
            "anthropic",
            c =>
            {
                c.EndsOn = new DateOnly(2027, 3, 31);
                c.Renewal = RenewalKind.Automatic;
                c.RenewalMonths = 12;
                c.NoticeDays = 60;
                c.LeadDays = 20;
            }
        );
        contract = added.Id;
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Read_NoticeDate_HasTheContractsLeadTime()
    {
        var entry = Assert.Single((await ReadAsync()).Ahead);

        Assert.Equal((CalendarKind.Notice, new DateOnly(2027, 1, 30)), (entry.Kind, entry.Day));
        Assert.Equal(new DateOnly(2027, 1, 10), entry.BeginBy);
    }

    [Fact]
    public async Task Done_WhatRepeats_IsDueAgainAndCanBeTakenBack()
    {
        await AddAsync("Report", new DateOnly(2026, 11, 15), repeat: 3);
        var complete = store.Get<CompleteObligation>();
        var overdue = Assert.Single((await ReadAsync()).Overdue);

        var (result, before) = await complete.DoneAsync(
            store.Procurement,
            overdue.ObligationId!.Value,
            overdue.Version,
            CancellationToken.None
        );

        Assert.True(result.IsSaved);
        var view = await ReadAsync();
        Assert.Empty(view.Overdue);
        Assert.Contains(view.Ahead, e => e.Title == "Report" && e.Day == new DateOnly(2027, 2, 15));

        Assert.True((await complete.UndoAsync(store.Procurement, before!, CancellationToken.None)).IsSaved);
        Assert.Equal(new DateOnly(2026, 11, 15), Assert.Single((await ReadAsync()).Overdue).Day);
    }

    [Fact]
    public async Task Done_Once_LeavesTheCalendar()
    {
        await AddAsync("Certificate", new DateOnly(2026, 12, 1));
        var entry = (await ReadAsync()).Ahead.Single(e => e.Title == "Certificate");
        Assert.Equal(20, entry.LeadDays);

        await store.Get<CompleteObligation>().DoneAsync(store.Legal, entry.ObligationId!.Value, entry.Version, CancellationToken.None);

        Assert.DoesNotContain((await ReadAsync()).Ahead, e => e.Title == "Certificate");
    }

    [Fact]
    public async Task Done_OnAStaleVersion_IsAConflict()
    {
        await AddAsync("Certificate", new DateOnly(2026, 12, 1));
        var entry = (await ReadAsync()).Ahead.Single(e => e.Title == "Certificate");

        var (result, _) = await store
            .Get<CompleteObligation>()
            .DoneAsync(store.Legal, entry.ObligationId!.Value, entry.Version + 1, CancellationToken.None);

        Assert.Equal(SaveOutcome.Conflict, result.Outcome);
    }

    [Fact]
    public async Task Read_ConfidentialContract_HidesItsDates()
    {
        await AddAsync("Certificate", new DateOnly(2026, 12, 1));
        await store.HideAsync(contract);

        var view = await store.Get<ContractCalendar>().ReadAsync(store.Executive, 12, null, null, CancellationToken.None);

        Assert.Empty(view.Ahead);
        Assert.Equal(2, (await ReadAsync()).Ahead.Count);
    }

    [Fact]
    public async Task Feed_ShowsWhatItsOwnerMayReadUntilTakenBackOrTheAccountIsClosed()
    {
        await AddAsync("Certificate", new DateOnly(2026, 12, 1));
        var feeds = store.Get<CalendarFeeds>();
        await AddUserAsync("Eve", Roles.Executive);
        var eve = new Actor("Eve", [Roles.Executive]);

        var (made, secret) = await feeds.MakeAsync(eve, "Phone", CancellationToken.None);
        Assert.True(made.IsSaved);
        Assert.Equal(2, (await feeds.ReadAsync(secret!, CancellationToken.None))!.Ahead.Count);
        await store.HideAsync(contract);
        Assert.Empty((await feeds.ReadAsync(secret!, CancellationToken.None))!.Ahead);

        await SetDisabledAsync(store.Time.GetUtcNow());
        Assert.Null(await feeds.ReadAsync(secret!, CancellationToken.None));
        await SetDisabledAsync(null);
        Assert.NotNull(await feeds.ReadAsync(secret!, CancellationToken.None));

        Assert.True((await feeds.RevokeAsync(eve, made.Id!.Value, CancellationToken.None)).IsSaved);
        Assert.Null(await feeds.ReadAsync(secret!, CancellationToken.None));
    }

    [Fact]
    public async Task Feed_Secret_IsStoredNowhere()
    {
        await AddUserAsync("Eve", Roles.Executive);
        var (_, secret) = await store.Get<CalendarFeeds>().MakeAsync(new Actor("Eve", [Roles.Executive]), "Phone", CancellationToken.None);

        await using var db = store.Open();
        Assert.Equal(43, secret!.Length);
        Assert.NotEqual(secret, (await db.CalendarFeeds.SingleAsync()).TokenHash);
        Assert.False(await db.AuditEntries.AnyAsync(e => e.After!.Contains(secret)));
    }

    [Fact]
    public async Task Feed_OfSomeoneElse_CannotBeTakenBack()
    {
        await AddUserAsync("Eve", Roles.Executive);
        var feeds = store.Get<CalendarFeeds>();
        var (made, secret) = await feeds.MakeAsync(new Actor("Eve", [Roles.Executive]), "Phone", CancellationToken.None);

        var result = await feeds.RevokeAsync(store.Administrator, made.Id!.Value, CancellationToken.None);

        Assert.Equal(SaveOutcome.NotFound, result.Outcome);
        Assert.NotNull(await feeds.ReadAsync(secret!, CancellationToken.None));
        Assert.Null(await feeds.ReadAsync(secret + "x", CancellationToken.None));
    }

    private Task<CalendarView> ReadAsync() => store.Get<ContractCalendar>().ReadAsync(store.Legal, 12, null, null, CancellationToken.None);

    private async Task AddAsync(string title, DateOnly due, int? repeat = null)
    {
        await using var db = store.Open();
        db.Obligations.Add(
            new Obligation
            {
                Key = title,
                Title = title,
                ContractId = contract,
                DueOn = due,
                RepeatMonths = repeat,
            }
        );
        await db.SaveChangesAsync();
    }

    private async Task AddUserAsync(string name, string role)
    {
        var edit = new UserEdit
        {
            Name = name,
            Email = $"{name}@company.example",
            Password = "a long enough pass phrase 7",
        };
        edit.Roles.Add(role);
        var result = await store.Get<Users>().AddAsync(store.Administrator, edit, CancellationToken.None);
        Assert.True(result.IsSaved, string.Join(" ", result.Errors.Select(e => e.Message)));
    }

    private async Task SetDisabledAsync(DateTimeOffset? at)
    {
        await using var db = store.Open();
        (await db.Users.SingleAsync(u => u.DisplayName == "Eve")).DisabledAt = at;
        await db.SaveChangesAsync();
    }
}
