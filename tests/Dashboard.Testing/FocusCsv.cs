using System.Globalization;
using System.Text;
using Dashboard.Store.Imports;

namespace Dashboard.Testing;

/// <summary>Small FOCUS files written row by row, for tests that care about single values.</summary>
public sealed class FocusCsv
{
    private readonly StringBuilder text = new(
        "BillingAccountId,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ProviderName,PublisherName,InvoiceIssuerName,"
            + "ServiceCategory,ServiceName,SkuMeter,ConsumedQuantity,ConsumedUnit,ListCost,ContractedCost,EffectiveCost,BilledCost,Tags\n"
    );

    public FocusCsv Row(
        string day = "2026-11-01",
        string cost = "10.00",
        string sku = "gpt-5 input tokens",
        string provider = "OpenAI",
        string currency = "USD",
        string tokens = "1000000",
        string tags = ""
    )
    {
        var next = DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var date)
            ? date.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day;
        text.Append(
                CultureInfo.InvariantCulture,
                $"acc-1,{currency},{day}T00:00:00Z,{next}T00:00:00Z,Usage,{provider},{provider},{provider},"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"AI and Machine Learning,{provider} API,{sku},{tokens},Tokens,{cost},{cost},{cost},{cost},"
            )
            .Append(tags.Length == 0 ? "" : $"\"{tags.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
            .Append('\n');
        return this;
    }

    public ImportFile ToFile(string name = "usage.csv") => ImportFile.FromBytes(name, ToBytes());

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());
}
