using System.Globalization;
using System.Text;

namespace Dashboard.Sources.Demo.Usage;

/// <summary>
/// Writes charges as FOCUS 1.2 or 1.3 rows: RFC 4180, UTC instants with Z, empty for null. A 1.3 file has the two columns
/// that replace ProviderName and PublisherName beside them.
/// </summary>
internal static class DemoFocusCsv
{
    private static readonly (string Column, Func<DemoCharge, string?> Value)[] Columns =
    [
        ("BilledCost", c => Number(c.BilledCost)),
        ("BillingAccountId", c => c.Issuer.AccountId),
        ("BillingAccountName", c => c.Issuer.AccountName),
        ("BillingCurrency", _ => "USD"),
        ("BillingPeriodEnd", c => Instant(c.BillingMonth.AddMonths(1))),
        ("BillingPeriodStart", c => Instant(c.BillingMonth)),
        ("ChargeCategory", c => c.Category),
        ("ChargeClass", c => c.IsCorrection ? "Correction" : null),
        ("ChargeDescription", c => c.Meter.Description),
        ("ChargeFrequency", c => c.Category == "Purchase" ? "Recurring" : "Usage-Based"),
        ("ChargePeriodEnd", c => Instant(c.Day.AddDays(1))),
        ("ChargePeriodStart", c => Instant(c.Day)),
        ("CommitmentDiscountCategory", c => c.Commitment is null ? null : "Spend"),
        ("CommitmentDiscountId", c => c.Commitment is null ? null : DemoCommitPlan.Id),
        ("CommitmentDiscountName", c => c.Commitment is null ? null : DemoCommitPlan.Name),
        ("CommitmentDiscountQuantity", c => Number(c.Commitment?.Quantity)),
        ("CommitmentDiscountStatus", c => c.Commitment?.Status),
        ("CommitmentDiscountType", c => c.Commitment is null ? null : DemoCommitPlan.Type),
        ("CommitmentDiscountUnit", c => c.Commitment?.Quantity is null ? null : "USD"),
        ("ConsumedQuantity", c => Number(c.Consumed)),
        ("ConsumedUnit", c => c.Consumed is null ? null : c.Meter.ConsumedUnit),
        ("ContractedCost", c => Number(c.ContractedCost)),
        ("ContractedUnitPrice", c => Number(c.ContractedPrice)),
        ("EffectiveCost", c => Number(c.EffectiveCost)),
        ("InvoiceIssuerName", c => c.Issuer.Issuer),
        ("ListCost", c => Number(c.ListCost)),
        ("ListUnitPrice", c => Number(c.ListPrice)),
        ("PricingCategory", c => c.Commitment?.Status is null ? "Standard" : "Committed"),
        ("PricingQuantity", c => Number(c.Quantity)),
        ("PricingUnit", c => c.Meter.Unit),
        ("ProviderName", c => c.Issuer.Provider),
        ("PublisherName", c => c.Issuer.Publisher),
        ("RegionId", c => DemoMeters.RegionName(c.Region) is null ? null : c.Region),
        ("RegionName", c => DemoMeters.RegionName(c.Region)),
        ("ServiceCategory", c => c.Meter.ServiceCategory),
        ("ServiceName", c => c.Meter.Service),
        ("ServiceSubcategory", c => c.Meter.ServiceSubcategory),
        ("SkuId", c => c.Meter.SkuId),
        ("SkuMeter", c => c.Meter.Name),
        ("SkuPriceId", c => $"{c.Meter.SkuId}/{c.Meter.Unit}"),
        ("SubAccountId", c => $"{c.Issuer.AccountId}/{c.Account}"),
        ("SubAccountName", c => c.Account),
        ("Tags", c => c.Application is null ? null : $$"""{"application":"{{c.Application}}","environment":"production"}"""),
    ];

    private static readonly (string Column, Func<DemoCharge, string?> Value)[] ColumnsOf13 =
    [
        .. Columns,
        ("HostProviderName", c => c.Issuer.Host),
        ("ServiceProviderName", c => c.Issuer.Provider),
    ];

    /// <summary>The header, then one line a charge, each with its line break.</summary>
    public static IEnumerable<string> Lines(DemoIssuer issuer)
    {
        var columns = issuer.Focus == "1.3" ? ColumnsOf13 : Columns;
        yield return string.Join(',', columns.Select(c => c.Column)) + "\r\n";
        var line = new StringBuilder();
        foreach (var charge in DemoCharges.Of(issuer))
        {
            line.Clear();
            foreach (var (_, value) in columns)
            {
                Append(line, value(charge)).Append(',');
            }

            line.Length--;
            yield return line.Append("\r\n").ToString();
        }
    }

    private static StringBuilder Append(StringBuilder line, string? value) =>
        value is null ? line
        : value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? line.Append(value)
        : line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static string? Number(decimal? value) => value?.ToString("0.##################", CultureInfo.InvariantCulture);
}
