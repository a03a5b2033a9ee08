using Dashboard.Store.Access;
using Dashboard.Store.Registers;

namespace Dashboard.Web.Registers;

/// <summary>What a record's page shows.</summary>
/// <param name="History">Only where it is asked for.</param>
public sealed record RecordPageView(RecordView Record, IReadOnlyList<HistoryEntry>? History);

/// <summary>Reads a record's page.</summary>
public sealed class RecordPageData(RecordPage records)
{
    /// <summary>Null when there is no such record, or none that the actor may know of.</summary>
    public async Task<RecordPageView?> ReadAsync(
        Actor actor,
        Register register,
        int id,
        bool history,
        CancellationToken cancellationToken
    ) =>
        await records.ReadAsync(actor, register, id, cancellationToken) is not { } record
            ? null
            : new RecordPageView(record, history ? await records.HistoryAsync(actor, register, id, cancellationToken) : null);
}
