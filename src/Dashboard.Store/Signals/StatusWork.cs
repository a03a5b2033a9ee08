using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Access;
using Dashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Signals;

/// <summary>Keeps what a status page said, as long as it says the same in one record, and the disturbances that it tells of.</summary>
internal sealed class StatusWork(StoreContexts contexts) : SourceWork
{
    public override SourceKind Kind => SourceKind.Status;

    internal override async Task RunAsync(PullRun run, Connector connector, CancellationToken cancellationToken)
    {
        var reading = await ((StatusConnector)connector).ReadAsync(run.Context, cancellationToken);
        await using var db = contexts.For(Actor.System($"source {run.Source.Name}"));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var key = run.Context.Settings[SignalSettings.Vendor];
        var vendor = await db.Vendors.Where(v => v.Key == key).Select(v => (int?)v.Id).SingleOrDefaultAsync(cancellationToken);
        await KeepAsync(db, run, reading, vendor, cancellationToken);
        foreach (var incident in reading.Incidents)
        {
            await KeepAsync(db, run, incident, vendor, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await CommitAsync(db, transaction, run, cancellationToken);
        run.Read = 1 + reading.Incidents.Count;
        run.Message = string.Create(
            CultureInfo.InvariantCulture,
            $"{reading.Summary} {reading.Components.Count:N0} services, {reading.Incidents.Count:N0} disturbances listed."
        );
    }

    private static async Task KeepAsync(
        DashboardDbContext db,
        PullRun run,
        StatusReading reading,
        int? vendor,
        CancellationToken cancellationToken
    )
    {
        var summary = StoredText.Cut(reading.Summary, 1000);
        var components = JsonSerializer.Serialize(reading.Components.Where(c => c.Health != ServiceHealth.Operational));
        var last = await db
            .StatusRecords.Where(r => r.SourceId == run.Source.Id)
            .OrderByDescending(r => r.LastAt)
            .ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is not null && last.Health == reading.Health && last.Summary == summary && last.Components == components)
        {
            last.LastAt = run.Context.Now;
            run.Unchanged++;
            return;
        }

        run.Added++;
        db.StatusRecords.Add(
            new StatusRecord
            {
                SourceId = run.Source.Id,
                VendorId = vendor,
                Health = reading.Health,
                Summary = summary,
                Components = components,
                FirstAt = run.Context.Now,
                LastAt = run.Context.Now,
            }
        );
    }

    // It becomes a link, and the page is not ours.
    private static bool IsPage(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps;

    private static async Task KeepAsync(
        DashboardDbContext db,
        PullRun run,
        ServiceIncident incident,
        int? vendor,
        CancellationToken cancellationToken
    )
    {
        var id = StoredText.Cut(incident.Id, 200);
        var title = StoredText.Cut(incident.Title, 500);

        // Some pages change their ids: the same title begun at the same time is the same disturbance.
        var stored = await db.Incidents.FirstOrDefaultAsync(
            i =>
                i.SourceId == run.Source.Id
                && (i.ExternalId == id || (incident.StartedAt != null && i.Title == title && i.StartedAt == incident.StartedAt)),
            cancellationToken
        );
        if (stored is null)
        {
            run.Added++;
            stored = db
                .Incidents.Add(
                    new IncidentRecord
                    {
                        SourceId = run.Source.Id,
                        VendorId = vendor,
                        ExternalId = id,
                        Title = title,
                        FirstSeenAt = run.Context.Now,
                    }
                )
                .Entity;
        }

        (stored.Title, stored.Impact, stored.IsResolved) = (title, StoredText.Cut(incident.Impact, 40), incident.IsResolved);
        stored.StartedAt = incident.StartedAt ?? stored.StartedAt;
        stored.ResolvedAt = incident.ResolvedAt ?? stored.ResolvedAt;
        stored.Address = IsPage(incident.Address) ? StoredText.Cut(incident.Address, 1000) : "";
    }
}
