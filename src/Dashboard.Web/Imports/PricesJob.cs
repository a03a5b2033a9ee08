using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Pricing;

namespace Dashboard.Web.Imports;

/// <summary>A price list.</summary>
public sealed class PricesJob(Upload upload, PreviewPrices preview, ImportPrices import) : ImportJob(upload, ImportKinds.Of(upload.Kind))
{
    public PricePreview? Preview { get; private set; }

    /// <summary>The day on which the list showed its prices; null takes it from the file name, else today.</summary>
    public DateOnly? ObservedOn { get; set; }

    public override long RejectedRows => Preview?.Rejected ?? 0;

    private PriceImportOptions Options => new() { AllowRejects = AllowRejects, ObservedOn = ObservedOn };

    public override async Task ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        Preview = await preview.RunAsync(actor, Upload.ToFile(), Options, this, cancellationToken);
        ObservedOn = Preview.ObservedOn;
    }

    public override Task<ImportOutcome> ImportAsync(Actor actor, CancellationToken cancellationToken) =>
        import.RunAsync(actor, Upload.ToFile(), Options, this, cancellationToken);
}
