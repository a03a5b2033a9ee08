using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Registers;

/// <summary>One page of a register's list.</summary>
/// <param name="Options">By the register that filters refer to: what they may name.</param>
public sealed record RegisterListView(
    RegisterQuery Query,
    IReadOnlyList<RecordRow> Rows,
    PageWindow Window,
    IReadOnlyDictionary<string, RecordOptions> Options
);

/// <summary>Reads a register's list, and what the fields of its filters and forms may refer to.</summary>
public sealed class RegisterListData(RegisterList list, RegisterCatalog registers)
{
    public async Task<RegisterListView> ReadAsync(Actor actor, RegisterQuery query, CancellationToken cancellationToken)
    {
        var asked = new PageRequest(query.Page ?? 1, PageWindow.Of(1, query.Size, 0).Size);
        var rows = await list.ReadAsync(actor, query.Register, query.ToFilter(asked), cancellationToken);
        var window = PageWindow.Of(query.Page, query.Size, (int)rows.Total);

        // An address may ask for a page beyond the last: show the last.
        if (window.Number != asked.Page)
        {
            var last = new PageRequest(window.Number, window.Size);
            rows = await list.ReadAsync(actor, query.Register, query.ToFilter(last), cancellationToken);
        }

        var filters = query.Register.Fields.Where(f => f.IsFilter);
        return new RegisterListView(query, rows.Items, window, await OptionsAsync(actor, filters, cancellationToken));
    }

    /// <summary>By register, for every field that refers to one which the actor may read.</summary>
    public async Task<IReadOnlyDictionary<string, RecordOptions>> OptionsAsync(
        Actor actor,
        IEnumerable<FieldInfo> fields,
        CancellationToken cancellationToken
    )
    {
        var options = new Dictionary<string, RecordOptions>(StringComparer.Ordinal);
        foreach (var key in fields.Select(f => f.Register).OfType<string>().Distinct())
        {
            if (registers.Find(key) is { } register && actor.May(register.Read))
            {
                options[key] = await list.OptionsAsync(actor, register, cancellationToken);
            }
        }

        return options;
    }
}
