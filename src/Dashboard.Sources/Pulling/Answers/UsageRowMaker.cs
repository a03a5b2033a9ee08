using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Pulling.Answers;

/// <summary>Makes the numbered results of one period. Rows of equal lines share one instance of the line.</summary>
internal sealed class UsageRowMaker
{
    private readonly Dictionary<UsageLine, (UsageLine Line, Guid Key)> lines = [];
    private long row;

    /// <summary>A row of one UTC day. ListCost and ContractedCost are unknown: billing interfaces do not state them.</summary>
    public ReadResult<UsageRow> Row(UsageLine line, DateOnly day, decimal? quantity, decimal? effectiveCost, decimal? billedCost)
    {
        row++;
        foreach (var (column, value) in new[] { ("quantity", quantity), ("cost", effectiveCost), ("cost", billedCost) })
        {
            if (value is { } number && Math.Abs(number) >= AnswerNumber.Limit)
            {
                var message = $"The day's rows of “{line.SkuMeter}” add up to more than can be kept: the row is left out.";
                return new ReadResult<UsageRow>(null, new ReadProblem(row, column, number.ToString(CultureInfo.InvariantCulture), message));
            }
        }

        if (!lines.TryGetValue(line, out var kept))
        {
            kept = (line, LineKey.Of(line));
            lines.Add(line, kept);
        }

        var start = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return new ReadResult<UsageRow>(
            new UsageRow(row, kept.Line, kept.Key, start, start.AddDays(1), null, quantity, null, null, effectiveCost, billedCost),
            null
        );
    }

    /// <summary>A record with faults.</summary>
    public ReadResult<UsageRow> Rejected(AnswerNode record) => new(null, record.Problem(++row));

    /// <summary>Something to say about the period as a whole.</summary>
    public static ReadResult<UsageRow> Note(string message) => new(null, null, [new ReadProblem(0, "", "", message)]);
}
