using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Pulling;

namespace Dashboard.Benchmarks.Sources;

/// <summary>A price list as it was published on a day, from a file.</summary>
internal sealed class ListFile(PriceConnector connector, string path) : PriceConnector
{
    public override string Key => connector.Key;

    public override string Name => connector.Name;

    public override string Sentence => connector.Sentence;

    public override string List => connector.List;

    public override bool IsPublishedByVendor => connector.IsPublishedByVendor;

    public override string DefaultCron => connector.DefaultCron;

    public override IReadOnlyList<SettingInfo> Settings => connector.Settings;

    public override async Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await file.CopyToAsync(payload, cancellationToken);
    }

    public override IEnumerable<ReadResult<PriceRow>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken) =>
        connector.Read(payload, asOf, cancellationToken);
}
