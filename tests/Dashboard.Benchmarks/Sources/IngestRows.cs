using Dashboard.Domain.Spend;
using Dashboard.Store.Spend;

namespace Dashboard.Benchmarks.Sources;

/// <summary>A row of every line on every day of a window; made as they are read, so that nothing has to be held.</summary>
internal sealed class IngestRows(IReadOnlyList<StoredUsageLine> lines, DateOnly from, int days)
{
    private readonly (UsageLine Line, Guid Key)[] told = [.. lines.Select(l => (StoredLines.ToDomain(l), l.Key))];

    public DateOnly From => from;

    public DateOnly To => from.AddDays(days);

    public int Count => lines.Count * days;

    public int LineOf(UsageRow row) => lines[(int)((row.RowNumber - 1) % lines.Count)].Id;

    /// <param name="changeEach">Every so many rows cost a tenth more; 0 for none.</param>
    public IEnumerable<UsageRow> Read(int changeEach = 0)
    {
        var number = 0L;
        for (var day = from; day < To; day = day.AddDays(1))
        {
            var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var end = start.AddDays(1);
            foreach (var (line, key) in told)
            {
                number++;
                var tokens = 1_000m * (1 + (number * 7_919 % 150_000));
                var list = tokens * 0.000_002m;
                var cost = list * (changeEach > 0 && number % changeEach == 0 ? 0.99m : 0.9m);
                yield return new UsageRow(number, line, key, start, end, tokens, tokens, list, cost, cost, cost);
            }
        }
    }
}
