using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dashboard.Testing.Providers;

/// <summary>What a provider charged, as raw whole numbers: totals come from these and never from the files.</summary>
/// <param name="Thousands">Thousands of tokens.</param>
/// <param name="Cents">US cents per million tokens.</param>
public sealed record FakeCharge(DateOnly Day, int Meter, long Thousands, long Cents)
{
    /// <summary>In US dollars: thousands × cents ÷ 1,000 ÷ 100.</summary>
    public decimal Cost => Thousands * Cents / 100_000m;
}

/// <summary>Charges of a month that are the same on every machine, and FOCUS files of them.</summary>
public static class FakeCharges
{
    private static readonly (string Model, string Kind, long Cents)[] Meters =
    [
        ("gpt-5", "input", 125),
        ("gpt-5", "output", 1_000),
        ("claude-sonnet-4-5", "input", 300),
        ("claude-sonnet-4-5", "output", 1_500),
    ];

    /// <param name="until">The day after the last one that is known: a month to date.</param>
    /// <param name="isRestated">As the provider says it later: some quantities differ, some charges are gone.</param>
    public static IReadOnlyList<FakeCharge> Of(DateOnly month, DateOnly until, bool isRestated = false) =>
        [
            .. Enumerable
                .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
                .Select(month.AddDays)
                .Where(day => day < until)
                .SelectMany(day => Enumerable.Range(0, Meters.Length).Select(meter => Charge(day, meter, isRestated)))
                .OfType<FakeCharge>(),
        ];

    /// <param name="seller">Who bills, sells and hosts.</param>
    public static byte[] Csv(IEnumerable<FakeCharge> charges, string seller = "Example Cloud")
    {
        var text = new StringBuilder(
            "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargeDescription,ChargePeriodEnd,ChargePeriodStart,"
                + "ConsumedQuantity,ConsumedUnit,EffectiveCost,InvoiceIssuerName,ListCost,PricingQuantity,PricingUnit,ProviderName,PublisherName,ServiceCategory,ServiceName,SkuId,SkuMeter,Tags\r\n"
        );
        foreach (var charge in charges)
        {
            var (model, kind, _) = Meters[charge.Meter];
            var month = new DateOnly(charge.Day.Year, charge.Day.Month, 1);
            var cost = charge.Cost.ToString(CultureInfo.InvariantCulture);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{cost},acc-1,USD,{month.AddMonths(1):yyyy-MM-dd}T00:00:00Z,{month:yyyy-MM-dd}T00:00:00Z,Usage,{model} {kind} tokens,"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"{charge.Day.AddDays(1):yyyy-MM-dd}T00:00:00Z,{charge.Day:yyyy-MM-dd}T00:00:00Z,{charge.Thousands * 1000},Tokens,{cost},{seller},{cost},"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"{charge.Thousands / 1000m},1M Tokens,{seller},{seller},AI and Machine Learning,Models,SKU-{charge.Meter},{model} {kind},\"{{\"\"team\"\":\"\"search\"\"}}\"\r\n"
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Gzip(byte[] content)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return file.ToArray();
    }

    private static FakeCharge? Charge(DateOnly day, int meter, bool isRestated)
    {
        var thousands = ((day.DayNumber * 31L) + (meter * 17L)) % 97 + 1;
        return !isRestated ? new FakeCharge(day, meter, thousands, Meters[meter].Cents)
            : meter == 3 && day.Day % 7 == 0 ? null
            : new FakeCharge(day, meter, meter == 0 ? thousands + 5 : thousands, Meters[meter].Cents);
    }
}
