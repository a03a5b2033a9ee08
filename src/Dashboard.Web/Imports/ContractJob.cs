using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Web.Contracts;

namespace Dashboard.Web.Imports;

/// <summary>A contract's document, with what the person says of it.</summary>
public sealed class ContractJob(Upload upload, ImportContract import) : ImportJob(upload, ImportKinds.Of(upload.Kind))
{
    public ContractPreview? Preview { get; private set; }

    /// <summary>Begins with what the words say; the page edits it.</summary>
    public ContractForm Form { get; } = new() { Title = Path.GetFileNameWithoutExtension(upload.Name) };

    public override long RejectedRows => 0;

    public override async Task ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        Report(new ImportProgress(0, null, "Reading the words and looking for clauses"));
        Preview = await import.PreviewAsync(actor, Upload.ToFile(), cancellationToken);
        Form.VendorKey = Preview.SuggestedVendorKey;
        Form.SetNoticeDays(Preview.Findings.Where(f => f.NoticeDays is not null).MaxBy(f => f.Confidence)?.NoticeDays);
    }

    public override Task<ImportOutcome> ImportAsync(Actor actor, CancellationToken cancellationToken)
    {
        Report(new ImportProgress(0, null, "Storing the document and its clauses"));
        return import.RunAsync(actor, Upload.ToFile(), Form.ToDetails(), cancellationToken);
    }
}
