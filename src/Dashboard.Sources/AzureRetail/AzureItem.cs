using System.Text.Json;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.AzureRetail;

/// <summary>One price of the list, as it stands there.</summary>
/// <param name="FromUnits">From how many units a month on; 0 for the first.</param>
internal sealed record AzureItem(
    string MeterId,
    string MeterName,
    string ProductName,
    string Region,
    string Unit,
    string Type,
    decimal FromUnits,
    JsonElement RetailPrice,
    DateOnly? From,
    DateOnly? Until
)
{
    public static AzureItem Read(JsonRecord record)
    {
        var currency = record.Text("currencyCode", longest: 10);
        if (currency.Length > 0 && currency != "USD")
        {
            record.Reject("currencyCode", currency, "Not USD: other currencies are only indicative in this list. Fetch it in USD.");
        }

        if (record.Find("retailPrice") is not { ValueKind: JsonValueKind.Number } price)
        {
            price = default;
            record.Reject("retailPrice", "", "It is missing or no number: correct the list.");
        }

        var from = 0m;
        if (
            record.Find("tierMinimumUnits") is { } units
            && (units.ValueKind != JsonValueKind.Number || !units.TryGetDecimal(out from) || from < 0)
        )
        {
            record.Reject("tierMinimumUnits", units.GetRawText(), "Not a number of units: correct the list.");
        }

        return new AzureItem(
            record.Text("meterId", longest: 60),
            record.Text("meterName"),
            record.Text("productName", longest: 120),
            record.OptionalText("armRegionName", longest: 40),
            record.Text("unitOfMeasure", longest: 40),
            record.OptionalText("type", longest: 40) is { Length: > 0 } type ? type : "Consumption",
            from,
            price,
            record.Day("effectiveStartDate"),
            record.Day("effectiveEndDate")
        );
    }
}

/// <summary>What a price is for. The name of the meter often says something else and is never asked.</summary>
internal static class AzureUnit
{
    /// <returns>Null for units that are not thousands or millions of anything.</returns>
    public static decimal? Tokens(string unit) =>
        unit switch
        {
            "1K" or "1k" => 1_000m,
            "1M" or "1m" => 1_000_000m,
            _ => null,
        };
}
