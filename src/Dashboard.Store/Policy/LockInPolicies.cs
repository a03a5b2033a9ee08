using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Policy;

/// <summary>A version of the policy with what it changed.</summary>
/// <param name="ChangedBy">Null for the policy that the product ships.</param>
/// <param name="Changes">Against the version before it.</param>
public sealed record PolicyVersion(
    LockInPolicy Policy,
    string? ChangedBy,
    DateTimeOffset? ChangedAt,
    string? Reason,
    IReadOnlyList<PolicyChange> Changes
);

/// <summary>A vendor's place and score under the policy in force and under an edited one.</summary>
public sealed record RankMove(string Key, string Name, int RankBefore, int RankAfter, Interval Before, Interval After);

/// <summary>The weights and points of the lock-in score: who changed them when and why, and what a change would do.</summary>
public sealed class LockInPolicies(StoreContexts contexts, IStoreLocks locks, ComputeScores scores, TimeProvider time)
{
    public const string ReasonField = "Reason";
    private const int LongestReason = 1_000;

    public async Task<LockInPolicy> CurrentAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await CurrentAsync(db, cancellationToken);
    }

    /// <summary>Every version, the one in force first; the last is the policy that the product ships.</summary>
    public async Task<IReadOnlyList<PolicyVersion>> HistoryAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var versions = new List<PolicyVersion> { new(LockInPolicy.Default, null, null, null, []) };
        foreach (var stored in await Stored(db).Reverse().ToListAsync(cancellationToken))
        {
            var policy = stored.Read();
            versions.Add(
                new(policy, stored.ChangedBy, stored.ChangedAt, stored.Reason, PolicyFigures.Changes(versions[^1].Policy, policy))
            );
        }

        versions.Reverse();
        return versions;
    }

    /// <summary>What an edited policy would do to every vendor's place; nothing is kept. Those that would move come first.</summary>
    /// <returns>Empty while the edited policy is not sound: <see cref="SaveAsync"/> says why.</returns>
    public async Task<IReadOnlyList<RankMove>> PreviewAsync(Actor actor, LockInPolicy edited, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditPolicy);
        if (edited.Faults().Count > 0)
        {
            return [];
        }

        await using var db = contexts.For(actor);
        var inputs = await ScoreInputs.ReadAsync(db, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellationToken);
        var before = Ranked(inputs, await CurrentAsync(db, cancellationToken));
        return
        [
            .. Ranked(inputs, edited)
                .Values.Select(now =>
                {
                    var was = before[now.Vendor.Vendor.Id];
                    var (vendor, score) = now.Vendor;
                    return new RankMove(vendor.Key, vendor.Name, was.Rank, now.Rank, was.Vendor.Score.Total, score.Total);
                })
                .OrderByDescending(m => Math.Abs(m.RankAfter - m.RankBefore))
                .ThenBy(m => m.RankAfter)
                .ThenBy(m => m.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Adds a version and computes all scores under it. Refused when another version is in force than the person saw.</summary>
    /// <param name="edited">With the version that the person saw; it is kept as the next one.</param>
    /// <param name="reason">Why: versions without a reason are not taken.</param>
    public async Task<SaveResult> SaveAsync(Actor actor, LockInPolicy edited, string reason, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditPolicy);
        reason = reason.Trim();
        var errors = Errors(edited, reason);
        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        LockInPolicy next;
        await using (var db = contexts.For(actor))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await locks.AcquireAsync(db, "policy", cancellationToken);
            var current = await CurrentAsync(db, cancellationToken);
            if (current.Version != edited.Version)
            {
                return SaveResult.Conflict(
                    $"Version {current.Version} is in force meanwhile; you changed version {edited.Version}. Load it, then change it."
                );
            }

            var changes = PolicyFigures.Changes(current, edited);
            if (changes.Count == 0)
            {
                return SaveResult.Invalid(new FieldError("", $"Nothing differs from version {current.Version}."));
            }

            next = edited with { Version = current.Version + 1 };
            db.Policies.Add(
                new StoredPolicy
                {
                    Version = next.Version,
                    Policy = JsonSerializer.Serialize(next),
                    ChangedBy = actor.Name,
                    ChangedAt = time.GetUtcNow(),
                    Reason = reason,
                }
            );
            db.Record(
                "changed",
                "lock-in policy",
                $"version {next.Version}",
                Figures(changes, c => c.After, ("Reason", reason)),
                Figures(changes, c => c.Before)
            );
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await scores.RunAsync(actor, $"after version {next.Version} of the policy", CancellationToken.None);
        return SaveResult.Saved(next.Version);
    }

    /// <summary>The policy in force; in the caller's transaction.</summary>
    internal static async Task<LockInPolicy> CurrentAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        (await Stored(db).FirstOrDefaultAsync(cancellationToken))?.Read() ?? LockInPolicy.Default;

    internal static IQueryable<StoredPolicy> Stored(DashboardDbContext db) => db.Policies.AsNoTracking().OrderByDescending(p => p.Version);

    private static List<FieldError> Errors(LockInPolicy edited, string reason)
    {
        var errors = edited.Faults().Select(f => new FieldError(f.Group, f.Message)).ToList();
        if (reason.Length == 0)
        {
            errors.Add(new FieldError(ReasonField, "Say why: whoever compares scores of two days will ask."));
        }

        if (reason.Length > LongestReason)
        {
            errors.Add(new FieldError(ReasonField, $"Keep the reason within {LongestReason:N0} characters."));
        }

        return errors;
    }

    private static Dictionary<int, RankedVendor<(VendorName Vendor, LockInScore Score)>> Ranked(ScoreInputs inputs, LockInPolicy policy) =>
        LockInRanking.Rank(ComputeScores.All(inputs, policy), v => v.Score.Total).ToDictionary(r => r.Vendor.Vendor.Id);

    private static string Figures(
        IEnumerable<PolicyChange> changes,
        Func<PolicyChange, decimal> value,
        params (string Name, string Text)[] also
    ) =>
        JsonSerializer.Serialize(
            changes
                .Select(c => ($"{c.Group.Name}: {c.Figure.Label}", value(c).ToString("0.####", CultureInfo.InvariantCulture)))
                .Concat(also)
                .ToDictionary(p => p.Item1, p => p.Item2)
        );
}
