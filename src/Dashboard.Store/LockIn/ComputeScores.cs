using System.Text.Json;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn.Signals;
using Dashboard.Store.Policy;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>
/// Scores every vendor under the policy in force and keeps the day's scores. Run nightly and after whatever changes an input.
/// </summary>
public sealed class ComputeScores(StoreContexts contexts, IStoreLocks locks, TimeProvider time)
{
    public async Task<int> RunAsync(Actor actor, string reason, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "scores", cancellationToken);
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var policy = await LockInPolicies.CurrentAsync(db, cancellationToken);
        var inputs = await ScoreInputs.ReadAsync(db, today, cancellationToken);
        await db.VendorScores.Where(s => s.Day == today).ExecuteDeleteAsync(cancellationToken);
        Add(db, inputs, policy, now, reason);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return inputs.Vendors.Count;
    }

    /// <summary>
    /// Scores of past days that have none yet: usage, contracts, amendments and ties as of each day, registers without dates as they are now.
    /// </summary>
    internal async Task RunAfterwardsAsync(Actor actor, IReadOnlyList<DateOnly> days, string reason, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ManageDemo);
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "scores", cancellationToken);
        var now = time.GetUtcNow();
        var policy = await LockInPolicies.CurrentAsync(db, cancellationToken);
        var scored = await db.VendorScores.Where(s => days.Contains(s.Day)).Select(s => s.Day).Distinct().ToListAsync(cancellationToken);
        foreach (var day in days.Except(scored))
        {
            Add(db, await ScoreInputs.ReadAsync(db, day, until: day, cancellationToken), policy, now, reason);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static void Add(DashboardDbContext db, ScoreInputs inputs, LockInPolicy policy, DateTimeOffset now, string reason) =>
        db.VendorScores.AddRange(
            All(inputs, policy)
                .Select(scored => new VendorScore
                {
                    VendorId = scored.Vendor.Id,
                    Day = inputs.Today,
                    Lower = scored.Score.Total.Lower,
                    Upper = scored.Score.Total.Upper,
                    Spend = inputs.Spend.Of(scored.Vendor.Id),
                    SpendThrough = inputs.Spend.Through,
                    Score = JsonSerializer.Serialize(scored.Score),
                    PolicyVersion = scored.Score.PolicyVersion,
                    ComputedAt = now,
                    Reason = reason.Length > 200 ? reason[..200] : reason,
                })
        );

    /// <summary>The score of every vendor under a policy; nothing is stored.</summary>
    internal static IEnumerable<(VendorName Vendor, LockInScore Score)> All(ScoreInputs inputs, LockInPolicy policy)
    {
        var signals = new VendorSignals(inputs, policy);
        return inputs.Vendors.Select(vendor => (vendor, LockInCalculator.Compute(signals.Of(vendor), policy)));
    }
}
