using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Intake;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Upload;

/// <summary>What the page of documents shows.</summary>
/// <param name="Contract">The one that documents are added to; null for contracts of their own.</param>
public sealed record UploadView(PageOf<IntakeRow> Rows, IntakeCounts Counts, ContractTarget? Contract);

/// <summary>Gathers it.</summary>
public sealed class UploadViews(IntakeList intakes, ContractTargets targets)
{
    private const int Rows = 25;

    public async Task<UploadView> ReadAsync(Actor actor, int? contract, int? page, CancellationToken cancellationToken) =>
        new(
            await intakes.ReadAsync(actor, new PageRequest(page ?? 1, Rows), batch: null, cancellationToken),
            await intakes.CountAsync(actor, batch: null, cancellationToken),
            contract is { } id ? await targets.FindAsync(actor, id, cancellationToken) : null
        );
}
