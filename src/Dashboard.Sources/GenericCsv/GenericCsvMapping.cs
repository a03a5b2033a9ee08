using Dashboard.Domain.Spend;

namespace Dashboard.Sources.GenericCsv;

/// <summary>How the columns of a usage table become fields of ours. Saved with a source, or chosen for one import.</summary>
/// <param name="Fields">Fields that are not in it are unknown.</param>
/// <param name="DecimalComma">True where 1.234,50 is a number, false where 1,234.50 is.</param>
public sealed record GenericCsvMapping(IReadOnlyDictionary<CsvField, CsvSource> Fields, CsvDays Days, bool DecimalComma)
{
    /// <summary>What is wrong with the mapping, whatever the table, as a sentence; null when nothing is.</summary>
    public string? Problem()
    {
        if (!Fields.TryGetValue(CsvField.Day, out var day) || day.Column is null)
        {
            return "Name the column that holds the day: without it no row can be placed.";
        }

        if (!Fields.ContainsKey(CsvField.Cost) && !Fields.ContainsKey(CsvField.BilledCost) && !Fields.ContainsKey(CsvField.Quantity))
        {
            return "Name the column of the cost or of the quantity: rows without either say nothing.";
        }

        return Fields.GetValueOrDefault(CsvField.Currency)?.Fixed is { } currency && !Currencies.IsKnown(currency.ToUpperInvariant())
            ? $"“{currency}” is not an ISO 4217 currency code: write =USD, or the name of a column."
            : null;
    }
}
