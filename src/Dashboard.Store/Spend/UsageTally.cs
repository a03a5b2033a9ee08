using Dashboard.Domain.Spend;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Spend;

/// <summary>Sums up a file row by row. Mappings are kept per line up to a bound, so memory stays flat.</summary>
internal sealed class UsageTally(LineMapper mapper, int exampleCount)
{
    private const int CacheLimit = 100_000;
    private readonly Dictionary<Guid, LineMapping> mappings = [];
    private readonly Dictionary<string, decimal> billed = [];
    private readonly Dictionary<string, decimal> effective = [];
    private readonly List<UsageExample> examples = [];
    private long corrections;
    private long mapped;
    private DateOnly? first;
    private DateOnly? last;

    public long Rows { get; private set; }

    public void Add(IEnumerable<UsageRow> rows)
    {
        foreach (var row in rows)
        {
            Add(row);
        }
    }

    public UsagePreviewResult ToResult(ProblemList problems) =>
        new(Rows, problems.Rejected, corrections, mapped, first, last, billed, effective, examples, problems.Kept);

    private void Add(UsageRow row)
    {
        Rows++;
        var mapping = Map(row);
        if (mapping.Target is { PartyId: not null, DeveloperId: not null, HostId: not null, ModelId: not null })
        {
            mapped++;
        }

        corrections += row.IsCorrection ? 1 : 0;
        var day = DateOnly.FromDateTime(row.Start.UtcDateTime);
        first = first is null || day < first ? day : first;
        last = last is null || day > last ? day : last;
        billed[row.Line.Currency] = billed.GetValueOrDefault(row.Line.Currency) + (row.BilledCost ?? 0);
        effective[row.Line.Currency] = effective.GetValueOrDefault(row.Line.Currency) + (row.EffectiveCost ?? 0);
        if (examples.Count < exampleCount)
        {
            examples.Add(new UsageExample(row, mapping));
        }
    }

    private LineMapping Map(UsageRow row)
    {
        if (mappings.TryGetValue(row.LineKey, out var mapping))
        {
            return mapping;
        }

        if (mappings.Count >= CacheLimit)
        {
            mappings.Clear();
        }

        return mappings[row.LineKey] = mapper.Map(row.Line);
    }
}
