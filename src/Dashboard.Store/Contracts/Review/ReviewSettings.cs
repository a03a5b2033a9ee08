using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Review;

/// <summary>The two-person rule and the lead time of all contracts, as a person saw them.</summary>
/// <param name="LeadDays">Days before a notice date on which work must begin, where a contract does not say otherwise.</param>
public sealed record ReviewSettingsView(bool TwoPersonRule, int LeadDays, int Version);

/// <summary>How legal works, for all contracts.</summary>
public sealed class ReviewSettings(StoreContexts contexts, IStoreLocks locks)
{
    private const int LongestLead = 730;

    public async Task<ReviewSettingsView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var settings = await CurrentAsync(db, cancellationToken);
        return new ReviewSettingsView(settings.TwoPersonRule, settings.LeadDays, settings.Version);
    }

    /// <param name="edited">With the version that the person saw.</param>
    public async Task<SaveResult> SaveAsync(Actor actor, ReviewSettingsView edited, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditPlaybook);
        if (edited.LeadDays is < 0 or > LongestLead)
        {
            return SaveResult.Invalid(new FieldError(nameof(ReviewSettingsView.LeadDays), $"Enter days between 0 and {LongestLead}."));
        }

        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "contract settings", cancellationToken);
        var settings = await db.ContractSettings.SingleOrDefaultAsync(cancellationToken);
        if (settings is null)
        {
            settings = new ContractSettings();
            db.ContractSettings.Add(settings);
        }

        if (settings.Version != edited.Version)
        {
            return SaveResult.Conflict("Someone changed these settings meanwhile. Reload to see theirs, then change them again.");
        }

        (settings.TwoPersonRule, settings.LeadDays) = (edited.TwoPersonRule, edited.LeadDays);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return SaveResult.Saved(settings.Id);
    }

    internal static async Task<ContractSettings> CurrentAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        await db.ContractSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new ContractSettings();

    internal static async Task<bool> AsksForTwoAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        (await CurrentAsync(db, cancellationToken)).TwoPersonRule;
}
