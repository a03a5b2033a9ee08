using System.Text.Json;
using Dashboard.Domain.Signals;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Signals;

/// <summary>What of the signals is asked for.</summary>
public sealed record SignalFilter
{
    /// <summary>Part of a model's or vendor's name.</summary>
    public string? Search { get; init; }

    /// <summary>Only models that we used in the last 90 days.</summary>
    public bool OnlyOurs { get; init; }
}

/// <summary>What a status page says now.</summary>
/// <param name="Components">Those that do not work.</param>
/// <param name="Before">What it had said before, where it is unknown now.</param>
public sealed record StatusRow(
    int SourceId,
    string Source,
    string? Vendor,
    string? VendorKey,
    ServiceHealth Health,
    string Summary,
    IReadOnlyList<ComponentStatus> Components,
    DateTimeOffset Since,
    DateTimeOffset LastAt,
    ServiceHealth? Before
);

public sealed record IncidentRow(
    string? Vendor,
    string Title,
    string Impact,
    bool IsResolved,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ResolvedAt,
    string Address,
    DateTimeOffset FirstSeenAt
);

/// <param name="IsOurs">We used the model in the last 90 days.</param>
public sealed record NoticeRow(
    string Provider,
    string Name,
    string? Model,
    bool IsOurs,
    ModelStage Stage,
    DateOnly? DeprecatedOn,
    DateOnly? ShutdownOn,
    DateOnly? NotBefore,
    string Replacements,
    string Address,
    int SourceId,
    string Source,
    DateOnly LastSeenOn
);

public sealed record ScoreRow(
    string Board,
    string Name,
    string? Model,
    bool IsOurs,
    string Measure,
    decimal Value,
    DateOnly? MeasuredOn,
    decimal? CostUsd,
    int SourceId,
    string Source
);

/// <summary>Status, disturbances, retirements and leaderboards; lists are cut at <see cref="SignalList.Most"/>.</summary>
public sealed record SignalReport(
    IReadOnlyList<StatusRow> Statuses,
    IReadOnlyList<IncidentRow> Incidents,
    IReadOnlyList<NoticeRow> Notices,
    IReadOnlyList<ScoreRow> Scores
);

/// <summary>What sources say of vendors' services and models.</summary>
public sealed class SignalList(StoreContexts contexts)
{
    public const int Most = 200;
    private const int OursDays = 90;

    public async Task<SignalReport> ReadAsync(Actor actor, SignalFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var through = await db.UsageDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken);
        var since = through?.AddDays(1 - OursDays) ?? DateOnly.MaxValue;
        return new SignalReport(
            await StatusesAsync(db, cancellationToken),
            await Incidents(db).ToListAsync(cancellationToken),
            await Notices(db, filter, since).ToListAsync(cancellationToken),
            await Scores(db, filter, since).ToListAsync(cancellationToken)
        );
    }

    private static async Task<IReadOnlyList<StatusRow>> StatusesAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        [
            .. (await Newest(db).ToListAsync(cancellationToken)).Select(r => new StatusRow(
                r.SourceId,
                r.Source,
                r.Vendor,
                r.VendorKey,
                r.Health,
                r.Summary,
                JsonSerializer.Deserialize<List<ComponentStatus>>(r.Components) ?? [],
                r.FirstAt,
                r.LastAt,
                r.Health == ServiceHealth.Unknown ? r.Before : null
            )),
        ];

    internal static IQueryable<NewestStatus> Newest(DashboardDbContext db) =>
        db
            .StatusRecords.AsNoTracking()
            .Where(r => !db.StatusRecords.Any(n => n.SourceId == r.SourceId && n.Id > r.Id))
            .OrderBy(r => r.Source!.Name)
            .Select(r => new NewestStatus
            {
                SourceId = r.SourceId,
                Source = r.Source!.Name,
                Vendor = r.Vendor!.Name,
                VendorKey = r.Vendor.Key,
                Health = r.Health,
                Summary = r.Summary,
                Components = r.Components,
                FirstAt = r.FirstAt,
                LastAt = r.LastAt,
                Before = db
                    .StatusRecords.Where(b => b.SourceId == r.SourceId && b.Id < r.Id && b.Health != ServiceHealth.Unknown)
                    .OrderByDescending(b => b.Id)
                    .Select(b => (ServiceHealth?)b.Health)
                    .FirstOrDefault(),
            });

    internal static IQueryable<IncidentRow> Incidents(DashboardDbContext db) =>
        db
            .Incidents.AsNoTracking()
            .OrderBy(i => i.IsResolved)
            .ThenByDescending(i => i.StartedAt ?? i.FirstSeenAt)
            .Take(Most)
            .Select(i => new IncidentRow(
                i.Vendor!.Name,
                i.Title,
                i.Impact,
                i.IsResolved,
                i.StartedAt,
                i.ResolvedAt,
                i.Address,
                i.FirstSeenAt
            ));

    // What retires soonest first, then what is gone, then what has no day.
    internal static IQueryable<NoticeRow> Notices(DashboardDbContext db, SignalFilter filter, DateOnly since)
    {
        var notices = db
            .ModelNotices.AsNoTracking()
            .Where(n => n.Stage != ModelStage.Active || n.ShutdownOn != null || n.NotBefore != null);
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = filter.Search.Trim().ToLowerInvariant();
            notices = notices.Where(n => n.Name.ToLower().Contains(search) || n.Provider.ToLower().Contains(search));
        }

        notices = filter.OnlyOurs ? notices.Where(n => db.UsageDays.Any(d => d.ModelId == n.ModelId && d.Day >= since)) : notices;
        var today = DateOnly.FromDateTime(db.Now.UtcDateTime);
        return notices
            .OrderBy(n =>
                n.ShutdownOn == null ? 2
                : n.ShutdownOn >= today ? 0
                : 1
            )
            .ThenBy(n => n.ShutdownOn)
            .ThenBy(n => n.Name)
            .Take(Most)
            .Select(n => new NoticeRow(
                n.Provider,
                n.Name,
                n.Model!.Name,
                db.UsageDays.Any(d => d.ModelId == n.ModelId && d.Day >= since),
                n.Stage,
                n.DeprecatedOn,
                n.ShutdownOn,
                n.NotBefore,
                n.Replacements,
                n.Address,
                n.SourceId,
                n.Source!.Name,
                n.LastSeenOn
            ));
    }

    internal static IQueryable<ScoreRow> Scores(DashboardDbContext db, SignalFilter filter, DateOnly since)
    {
        var scores = db.LeaderboardScores.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = filter.Search.Trim().ToLowerInvariant();
            scores = scores.Where(s => s.Name.ToLower().Contains(search));
        }

        scores = filter.OnlyOurs ? scores.Where(s => db.UsageDays.Any(d => d.ModelId == s.ModelId && d.Day >= since)) : scores;
        return scores
            .OrderBy(s => s.Board)
            .ThenBy(s => s.Measure)
            .ThenByDescending(s => s.Value)
            .Take(Most)
            .Select(s => new ScoreRow(
                s.Board,
                s.Name,
                s.Model!.Name,
                db.UsageDays.Any(d => d.ModelId == s.ModelId && d.Day >= since),
                s.Measure,
                s.Value,
                s.MeasuredOn,
                s.CostUsd,
                s.SourceId,
                s.Source!.Name
            ));
    }

    internal sealed class NewestStatus
    {
        public int SourceId { get; init; }
        public required string Source { get; init; }
        public string? Vendor { get; init; }
        public string? VendorKey { get; init; }
        public ServiceHealth Health { get; init; }
        public required string Summary { get; init; }
        public required string Components { get; init; }
        public DateTimeOffset FirstAt { get; init; }
        public DateTimeOffset LastAt { get; init; }
        public ServiceHealth? Before { get; init; }
    }
}
