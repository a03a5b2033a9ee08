using System.Globalization;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Pricing;
using Dashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Signals;

/// <summary>Keeps what a list says becomes of models. What it no longer lists stays, with the day on which it was last listed.</summary>
internal sealed class LifecycleWork(StoreContexts contexts, IStoreLocks locks) : ListWork<ModelNotice>(contexts, locks)
{
    public override SourceKind Kind => SourceKind.Lifecycle;

    protected override string LockName => "model notices";

    private protected override async Task StoreAsync(
        DashboardDbContext db,
        PullRun run,
        Connector connector,
        IReadOnlyList<ModelNotice> records,
        CancellationToken cancellationToken
    )
    {
        var day = run.Context.Today;
        var names = await OfferNames.LoadAsync(db, cancellationToken);
        var stored = await db
            .ModelNotices.Where(n => n.SourceId == run.Source.Id)
            .ToDictionaryAsync(n => (n.Provider, n.Name), cancellationToken);
        foreach (var record in records)
        {
            var key = (StoredText.Cut(record.Provider, 100), StoredText.Cut(record.Model, 250));
            if (!stored.TryGetValue(key, out var notice))
            {
                notice = new StoredModelNotice
                {
                    SourceId = run.Source.Id,
                    Provider = key.Item1,
                    Name = key.Item2,
                    FirstSeenOn = day,
                };
                stored[key] = db.ModelNotices.Add(notice).Entity;
                run.Added++;
            }
            else if (Says(notice, record))
            {
                run.Unchanged++;
            }
            else
            {
                run.Changed++;
            }

            Fill(notice, record, names.ModelOf(record.Model), day);
        }

        run.Message = string.Create(
            CultureInfo.InvariantCulture,
            $"{records.Count:N0} models listed: {run.Added:N0} new, {run.Changed:N0} changed."
        );
    }

    private static bool Says(StoredModelNotice notice, ModelNotice record) =>
        notice.Stage == record.Stage
        && notice.AnnouncedOn == record.AnnouncedOn
        && notice.DeprecatedOn == record.DeprecatedOn
        && notice.ShutdownOn == record.ShutdownOn
        && notice.NotBefore == record.NotBefore
        && notice.Replacements == Replacements(record);

    private static void Fill(StoredModelNotice notice, ModelNotice record, int? model, DateOnly day)
    {
        notice.ModelId = model;
        notice.Stage = record.Stage;
        (notice.AnnouncedOn, notice.DeprecatedOn) = (record.AnnouncedOn, record.DeprecatedOn);
        (notice.ShutdownOn, notice.NotBefore) = (record.ShutdownOn, record.NotBefore);
        notice.Replacements = Replacements(record);
        notice.Address = StoredText.Cut(record.Address, 1000);
        notice.LastSeenOn = day;
    }

    private static string Replacements(ModelNotice record) => StoredText.Cut(string.Join(" | ", record.Replacements), 1000);
}
