using System.Data;
using Dashboard.Store.Spend;

namespace Dashboard.Store.SqlServer.Spend;

/// <summary>One batch of rows in the columns of the facts and of the stage.</summary>
internal static class UsageTable
{
    private static readonly (string Name, Type Type)[] Columns =
    [
        ("ImportRunId", typeof(int)),
        ("RowNumber", typeof(long)),
        ("LineId", typeof(int)),
        ("Start", typeof(DateTimeOffset)),
        ("End", typeof(DateTimeOffset)),
        ("Day", typeof(DateTime)),
        ("PricingQuantity", typeof(decimal)),
        ("ConsumedQuantity", typeof(decimal)),
        ("Tokens", typeof(decimal)),
        ("ListCost", typeof(decimal)),
        ("ContractedCost", typeof(decimal)),
        ("EffectiveCost", typeof(decimal)),
        ("BilledCost", typeof(decimal)),
        ("IsCorrection", typeof(bool)),
    ];

    public static DataTable Fill(int importRunId, IReadOnlyList<ResolvedUsage> rows)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var (name, type) in Columns)
        {
            table.Columns.Add(name, type);
        }

        foreach (var (lineId, row, tokens) in rows)
        {
            table.Rows.Add(
                importRunId,
                row.RowNumber,
                lineId,
                row.Start,
                row.End,
                row.Start.UtcDateTime.Date,
                Value(row.PricingQuantity),
                Value(row.ConsumedQuantity),
                Value(tokens),
                Value(row.ListCost),
                Value(row.ContractedCost),
                Value(row.EffectiveCost),
                Value(row.BilledCost),
                row.IsCorrection
            );
        }

        return table;
    }

    private static object Value(decimal? amount) => amount is { } known ? decimal.Round(known, 16) : DBNull.Value;
}
