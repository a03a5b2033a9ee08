using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Demo;
using Dashboard.Sources.Tests.Catalogue;

namespace Dashboard.Sources.Tests.Demo;

/// <summary>All rows of the demo's FOCUS files, read once for all tests.</summary>
public sealed class DemoUsage
{
    public DemoUsage()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var mapped = new Dictionary<UsageLine, Mapped>();
        foreach (var file in DemoCompany.UsageFiles)
        {
            using var content = new MemoryStream();
            using (var stream = file.Open())
            {
                stream.CopyTo(content);
            }

            hash.AppendData(content.ToArray());
            content.Position = 0;
            using var csv = CsvReader.Create(content, new CsvReaderOptions { HasHeader = true });
            csv.ReadHeader();
            Headers.Add(file.Name, [.. csv.Headers.ToArray()]);
            while (csv.Read())
            {
                Rows.Add(Read(file.Name, csv, mapped));
            }
        }

        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public string Sha256 { get; }
    internal Dictionary<string, string[]> Headers { get; } = [];
    internal List<DemoRow> Rows { get; } = [];

    internal decimal Total => Rows.Sum(r => r.EffectiveCost);

    private static DemoRow Read(string file, CsvReader csv, Dictionary<UsageLine, Mapped> mapped)
    {
        var is13 = csv.TryGetFieldIndex("ServiceProviderName", out _);
        var line = new UsageLine
        {
            Currency = csv.GetString("BillingCurrency"),
            InvoiceIssuer = Text("InvoiceIssuerName"),
            ServiceProvider = Text(is13 ? "ServiceProviderName" : "ProviderName"),
            HostProvider = is13 ? Text("HostProviderName") : null,
            Publisher = Text("PublisherName"),
            ServiceCategory = Text("ServiceCategory"),
            ServiceName = Text("ServiceName"),
            SkuId = Text("SkuId"),
            SkuMeter = Text("SkuMeter"),
            ChargeDescription = Text("ChargeDescription"),
            PricingUnit = Text("PricingUnit"),
            ConsumedUnit = Text("ConsumedUnit"),
            SubAccountName = Text("SubAccountName"),
            RegionId = Text("RegionId"),
            ChargeCategory = Text("ChargeCategory"),
            ChargeClass = Text("ChargeClass"),
            CommitmentDiscountStatus = Text("CommitmentDiscountStatus"),
            Tags = Text("Tags"),
        };
        if (!mapped.TryGetValue(line, out var map))
        {
            map = CatalogueMapper.Map(line);
            mapped.Add(line, map);
        }

        return new DemoRow(
            file,
            line,
            map,
            Instant("ChargePeriodStart"),
            Instant("ChargePeriodEnd"),
            Instant("BillingPeriodStart"),
            Instant("BillingPeriodEnd"),
            Number("PricingQuantity")!.Value,
            Number("ConsumedQuantity"),
            Number("ListUnitPrice")!.Value,
            Number("ContractedUnitPrice")!.Value,
            Number("ListCost")!.Value,
            Number("ContractedCost")!.Value,
            Number("EffectiveCost")!.Value,
            Number("BilledCost")!.Value
        );

        string? Text(string column) => csv.GetString(column) is { Length: > 0 } text ? text : null;
        decimal? Number(string column) => Text(column) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
        DateTimeOffset Instant(string column) =>
            DateTimeOffset.ParseExact(
                csv.GetString(column),
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            );
    }
}

[CollectionDefinition(nameof(DemoUsage))]
public sealed class DemoUsageCollection : ICollectionFixture<DemoUsage>;

internal sealed record DemoRow(
    string File,
    UsageLine Line,
    Mapped Mapped,
    DateTimeOffset Start,
    DateTimeOffset End,
    DateTimeOffset BillingStart,
    DateTimeOffset BillingEnd,
    decimal Quantity,
    decimal? Consumed,
    decimal ListPrice,
    decimal ContractedPrice,
    decimal ListCost,
    decimal ContractedCost,
    decimal EffectiveCost,
    decimal BilledCost
)
{
    public DateOnly Day => DateOnly.FromDateTime(Start.UtcDateTime);
    public bool IsCorrection => Line.ChargeClass == "Correction";
    public bool IsTokens => Line.ConsumedUnit == "Tokens";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File} {Day:yyyy-MM-dd} {Line.ServiceName}: {Line.SkuMeter}");

    /// <summary>Fails with the first few rows; there are too many for Assert.All.</summary>
    public static void None(IEnumerable<DemoRow> wrong) => Assert.Empty(wrong.Take(5).Select(r => r.ToString()));
}
