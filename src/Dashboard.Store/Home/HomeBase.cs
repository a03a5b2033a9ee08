using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>What the figures of every home stand on.</summary>
/// <param name="Through">Last day with usage; null when none is stored.</param>
/// <param name="Contracts">How many contracts the reader may read.</param>
/// <param name="ImportedAt">When the last usage file was brought in.</param>
/// <param name="ScoredAt">When the newest scores were computed.</param>
public sealed record HomeBase(DateOnly Today, DateOnly? Through, int Contracts, DateTimeOffset? ImportedAt, DateTimeOffset? ScoredAt)
{
    /// <summary>The currency of every figure that names no other. Amounts in another one are shown beside, never added.</summary>
    public const string Currency = ScoreInputs.Currency;

    /// <summary>First of the 90 days.</summary>
    public DateOnly? From => Through?.AddDays(1 - ScoreInputs.WindowDays);

    public bool HasUsage => Through is not null;

    internal static async Task<HomeBase> ReadAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        new(
            DateOnly.FromDateTime(db.Now.UtcDateTime),
            await db.UsageDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken),
            await db.ReadableContracts.CountAsync(cancellationToken),
            await db
                .ImportRuns.Where(r => r.Kind == ImportKind.Focus && r.State == ImportState.Completed)
                .MaxAsync(r => r.EndedAt, cancellationToken),
            await db
                .VendorScores.Where(s => s.Day == db.VendorScores.Max(x => (DateOnly?)x.Day))
                .MaxAsync(s => (DateTimeOffset?)s.ComputedAt, cancellationToken)
        );
}
