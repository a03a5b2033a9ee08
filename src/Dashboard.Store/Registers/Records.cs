using System.Runtime.CompilerServices;
using Dashboard.Store.Access;
using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <summary>Reads and writes one register's records in one context.</summary>
internal sealed partial class Records<T>(Register<T> register, DashboardDbContext db) : IRecords
    where T : class, IRegistered, new()
{
    private const int StreamBatch = 1_000;
    private readonly RecordNames names = new(db);

    public async Task<PageOf<RecordRow>> PageAsync(Actor actor, RegisterFilter filter, CancellationToken cancellationToken)
    {
        var wanted = await FilteredAsync(actor, filter, cancellationToken);
        var page = await PageOf<T>.ReadAsync(
            filter.Page,
            Ordered(wanted, filter).Skip(filter.Page.Skip).Take(filter.Page.Size),
            () => wanted.LongCountAsync(cancellationToken),
            cancellationToken
        );
        return new PageOf<RecordRow>(await RowsAsync(page.Items, cancellationToken), page.Total, page.Page, page.PageSize);
    }

    public async Task<long> CountAsync(Actor actor, RegisterFilter filter, CancellationToken cancellationToken) =>
        await (await FilteredAsync(actor, filter, cancellationToken)).LongCountAsync(cancellationToken);

    /// <summary>The list without pages: for an export. Names are fetched for a batch at a time.</summary>
    public async IAsyncEnumerable<RecordRow> StreamAsync(
        Actor actor,
        RegisterFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var ordered = Ordered(await FilteredAsync(actor, filter, cancellationToken), filter);
        var done = 0;
        List<T> batch;
        do
        {
            batch = await ordered.Skip(done).Take(StreamBatch).ToListAsync(cancellationToken);
            done += batch.Count;
            foreach (var row in await RowsAsync(batch, cancellationToken))
            {
                yield return row;
            }
        } while (batch.Count == StreamBatch);
    }

    public async Task<RecordView?> ReadAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        var record = await register
            .Visible(db.Set<T>().IgnoreQueryFilters().AsNoTracking(), actor)
            .SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        return record is null ? null : await ViewAsync(record, cancellationToken);
    }

    /// <summary>The list's query: what the actor may see, narrowed by the filter.</summary>
    public async Task<IQueryable<T>> FilteredAsync(Actor actor, RegisterFilter filter, CancellationToken cancellationToken)
    {
        var records = db.Set<T>().AsNoTracking();
        records = register.Visible(filter.Removed ? records.IgnoreQueryFilters().Where(r => r.DeletedAt != null) : records, actor);
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            records = register.Search(records, filter.Search.Trim().ToLowerInvariant());
        }

        foreach (var field in register.Typed.Where(f => f.Filter is not null))
        {
            if (filter.Where.GetValueOrDefault(field.Info.Key) is { Length: > 0 } wanted)
            {
                if (field.Info.Register is { } other)
                {
                    await names.LoadTextsAsync(other, [wanted], cancellationToken);
                }

                records = field.Filter!(records, wanted, names);
            }
        }

        return records;
    }

    private IOrderedQueryable<T> Ordered(IQueryable<T> records, RegisterFilter filter)
    {
        var asked = register.Typed.FirstOrDefault(f => f.Info.Key == filter.Sort && f.Sort is not null);
        var (byDefault, descending) = register.Order;
        var field = asked ?? register.Typed.First(f => f.Info.Key == byDefault);
        return field.Sort!(records, asked is null ? descending : filter.Descending).ThenBy(r => r.Id);
    }

    private async Task<IReadOnlyList<RecordRow>> RowsAsync(IReadOnlyList<T> records, CancellationToken cancellationToken)
    {
        await LoadNamesAsync(records, cancellationToken);
        return [.. records.Select(r => new RecordRow(r.Id, r.Key, register.Title(r, names), r.Origin, Values(r)))];
    }

    private async Task<RecordView> ViewAsync(T record, CancellationToken cancellationToken)
    {
        await LoadNamesAsync([record], cancellationToken);
        return new RecordView(
            record.Id,
            record.Key,
            register.Title(record, names),
            record.Version,
            record.Origin,
            record.DeletedAt,
            Values(record),
            []
        );
    }

    private List<FieldValue> Values(T record) => [.. register.Typed.Select(f => f.Read(record, names))];

    private async Task LoadNamesAsync(IReadOnlyList<T> records, CancellationToken cancellationToken)
    {
        foreach (var group in register.Typed.Where(f => f.Refers is not null).GroupBy(f => f.Info.Register!))
        {
            await names.LoadIdsAsync(group.Key, group.SelectMany(f => records.SelectMany(f.Refers!)), cancellationToken);
        }
    }

    private async Task LoadNamesAsync(IEnumerable<IReadOnlyDictionary<string, string>> values, CancellationToken cancellationToken)
    {
        var all = values.ToList();
        foreach (var group in register.Typed.Where(f => f.Info.Register is not null).GroupBy(f => f.Info.Register!))
        {
            await names.LoadTextsAsync(
                group.Key,
                group.SelectMany(f => all.SelectMany(v => FieldText.Split(v.GetValueOrDefault(f.Info.Key) ?? ""))),
                cancellationToken
            );
        }
    }
}
