using System.Text.Json;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Playbook;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Playbook;

/// <summary>A version of the playbook.</summary>
/// <param name="ChangedBy">Null for the playbook that the product ships.</param>
/// <param name="Changed">Clause ids whose position differs from the version before.</param>
public sealed record PlaybookVersion(
    int Version,
    IReadOnlyList<Position> Positions,
    string? ChangedBy,
    DateTimeOffset? ChangedAt,
    string? Reason,
    IReadOnlyList<string> Changed
);

/// <summary>Our positions for every kind of clause, in versions: each says who changed what, and why.</summary>
public sealed class Playbooks(StoreContexts contexts, IStoreLocks locks, TimeProvider time)
{
    public const string ReasonField = "Reason";

    /// <summary>Every version, the one in force first; the last is the one that the product ships.</summary>
    public async Task<IReadOnlyList<PlaybookVersion>> HistoryAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var versions = new List<PlaybookVersion> { new(1, DefaultPlaybook.Positions, null, null, null, []) };
        foreach (var stored in await Stored(db).Reverse().ToListAsync(cancellationToken))
        {
            var positions = Read(stored);
            versions.Add(
                new(
                    stored.Version,
                    positions,
                    stored.ChangedBy,
                    stored.ChangedAt,
                    stored.Reason,
                    Differences(versions[^1].Positions, positions)
                )
            );
        }

        versions.Reverse();
        return versions;
    }

    /// <summary>Adds a version in which one position differs. Refused when another version is in force than the person saw.</summary>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="reason">Why: versions without a reason are not taken.</param>
    public async Task<SaveResult> SaveAsync(Actor actor, int version, Position position, string reason, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditPlaybook);
        reason = reason.Trim();
        var errors = position.Faults().Select(f => new FieldError(f.Field, f.Message)).ToList();
        if (reason.Length is 0 or > 1_000)
        {
            errors.Add(new FieldError(ReasonField, "Say why in at most 1,000 characters: whoever negotiates next will ask."));
        }

        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "playbook", cancellationToken);
        var (current, positions) = await CurrentAsync(db, cancellationToken);
        if (current != version)
        {
            return SaveResult.Conflict($"Version {current} is in force meanwhile; you changed version {version}. Load it, then change it.");
        }

        var before = positions.Single(p => p.Clause == position.Clause);
        if (before == position)
        {
            return SaveResult.Invalid(new FieldError("", $"Nothing differs from version {current}."));
        }

        db.Playbooks.Add(
            new StoredPlaybook
            {
                Version = current + 1,
                Positions = JsonSerializer.Serialize(positions.Select(p => p.Clause == position.Clause ? position : p)),
                ChangedBy = actor.Name,
                ChangedAt = time.GetUtcNow(),
                Reason = reason,
            }
        );
        db.Record(
            "changed",
            "playbook",
            $"{ClauseTypes.NameOf(position.Clause)}, version {current + 1}",
            JsonSerializer.Serialize(new { Position = position, Reason = reason }),
            JsonSerializer.Serialize(new { Position = before })
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return SaveResult.Saved(current + 1);
    }

    /// <summary>The playbook in force; in the caller's transaction.</summary>
    internal static async Task<(int Version, IReadOnlyList<Position> Positions)> CurrentAsync(
        DashboardDbContext db,
        CancellationToken cancellationToken
    ) =>
        await Stored(db).FirstOrDefaultAsync(cancellationToken) is { } stored
            ? (stored.Version, Read(stored))
            : (1, DefaultPlaybook.Positions);

    internal static IQueryable<StoredPlaybook> Stored(DashboardDbContext db) =>
        db.Playbooks.AsNoTracking().OrderByDescending(p => p.Version);

    private static List<Position> Read(StoredPlaybook stored) => JsonSerializer.Deserialize<List<Position>>(stored.Positions)!;

    private static List<string> Differences(IReadOnlyList<Position> before, IReadOnlyList<Position> after) =>
        [.. after.Where(p => !before.Contains(p)).Select(p => p.Clause)];
}
