using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend.Rates;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.EcbRates;

/// <summary>The reference rates of the European Central Bank. What is odd about them stands in README.md beside this file.</summary>
public sealed class EcbRatesConnector : RateConnector
{
    private const long LargestFile = 50_000_000;

    public override string Key => "ecb-rates";

    public override string Name => "Exchange rates of the European Central Bank";

    public override string Sentence => "What one euro cost on each working day since 1999, in some forty currencies; needs no key.";

    /// <summary>They are set in the afternoon of Frankfurt: the morning after, the day before is there.</summary>
    public override string DefaultCron => "0 30 5 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [CommonSettings.AddressOf("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip")];

    public override async Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await context.Client.DownloadAsync(ListFetch.Place(context, ""), [], file, LargestFile, cancellationToken);
        var bytes = file.GetBuffer().AsMemory(0, (int)file.Length);
        if (EcbFile.FormOf(bytes.Span) is null)
        {
            throw new PullException(
                "The address answers with something else than exchange rates (a ZIP, CSV or XML file of the European Central Bank): check the address."
            );
        }

        await payload.WriteAsync(bytes, cancellationToken);
    }

    public override IEnumerable<ReadResult<DatedRate>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        var bytes = ListBytes.Read(payload, cancellationToken);
        return EcbFile.FormOf(bytes.Span) switch
        {
            EcbForm.Zip => EcbCsv.Read(EcbFile.Unpack(bytes, cancellationToken), cancellationToken),
            EcbForm.Csv => EcbCsv.Read(bytes, cancellationToken),
            EcbForm.Xml => EcbXml.Read(bytes, cancellationToken),
            _ => throw new UnreadableFileException(
                "The file holds no exchange rates of the European Central Bank: fetch its ZIP, CSV or XML file again."
            ),
        };
    }
}
