using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;

namespace Dashboard.Benchmarks.Sources;

/// <summary>Tells the rows as one period, without asking anybody.</summary>
internal sealed class IngestConnector(IngestRows rows, int changeEach) : UsageConnector
{
    public override string Key => "invented";

    public override string Name => "Invented source";

    public override string Sentence => "Tells invented rows to measure speed.";

    public override string DefaultCron => "0 0 6 * * ?";

    public override IReadOnlyList<SettingInfo> Settings => [];

    public override CostRank Rank => CostRank.BillingApi;

    public override Task<string> TestAsync(PullContext context, CancellationToken cancellationToken) => Task.FromResult("Connected.");

    public override IAsyncEnumerable<UsagePeriod> ReadAsync(PullContext context, PullWindow window, CancellationToken cancellationToken) =>
        new[]
        {
            new UsagePeriod
            {
                Name = "Invented days",
                Days = new PullWindow(rows.From, rows.To),
                Rows = rows.Read(changeEach).Select(r => new ReadResult<UsageRow>(r, null)).ToAsyncEnumerable(),
            },
        }.ToAsyncEnumerable();
}
