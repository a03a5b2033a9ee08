using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Spend;

namespace Dashboard.Web.Imports;

/// <summary>A FOCUS file.</summary>
public sealed class UsageJob(Upload upload, PreviewUsage preview, ImportUsage import) : ImportJob(upload, ImportKinds.Of(upload.Kind))
{
    public UsagePreviewResult? Preview { get; private set; }

    /// <summary>ISO 4217 code for rows that name no currency; null leaves them unknown.</summary>
    public string? DefaultCurrency { get; set; }

    public override long RejectedRows => Preview?.Rejected ?? 0;

    private UsageImportOptions Options => new() { AllowRejects = AllowRejects, DefaultCurrency = DefaultCurrency };

    public override async Task ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        Preview = await preview.RunAsync(actor, Upload.ToFile(), Options, this, cancellationToken);

    public override Task<ImportOutcome> ImportAsync(Actor actor, CancellationToken cancellationToken) =>
        import.RunAsync(actor, Upload.ToFile(), Options, this, cancellationToken);
}
