using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;

namespace Dashboard.Web.Tests.Sources;

/// <summary>Sources and connectors as tests want them, without a store.</summary>
internal static class TestSources
{
    /// <summary>A Monday.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static SourceRow Row(int id = 1, string name = "Costs", string cron = "0 0 5 * * ?", string connector = "test-usage") =>
        new(id, connector, name, cron, "UTC", IsPaused: false, LastGoodAt: null, CoveredTo: null, LastRun: null);

    public static SourceRunRow Run(SourceRunState state, int id = 1, DateTimeOffset? started = null) =>
        new(
            id,
            1,
            "Costs",
            state,
            started ?? Now.AddHours(-1),
            state == SourceRunState.Running ? null : Now.AddMinutes(-50),
            "schedule",
            "",
            null,
            null,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            ""
        );
}

/// <summary>Has a setting of every kind that its form treats in its own way.</summary>
internal sealed class TestUsageConnector : UsageConnector
{
    public override string Key => "test-usage";

    public override string Name => "Test costs";

    public override string Sentence => "Reads nothing.";

    public override CostRank Rank => CostRank.BillingApi;

    public override string DefaultCron => "0 20 * * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        CommonSettings.AddressOf("https://costs.example/v1"),
        CommonSettings.SecretOf("Admin key", "An owner makes it"),
        new("unit", "Unit", SettingKind.Choice, Default: "day", Choices: [("day", "By day"), ("month", "By month")]),
        new("project", "Project", SettingKind.Text),
    ];

    public override Task<string> TestAsync(PullContext context, CancellationToken cancellationToken) => Task.FromResult("Connected.");

    public override IAsyncEnumerable<UsagePeriod> ReadAsync(PullContext context, PullWindow window, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<UsagePeriod>();
}

internal sealed class TestStatusConnector : StatusConnector
{
    public override string Key => "test-status";

    public override string Name => "Test status";

    public override string Sentence => "Reads nothing.";

    public override string DefaultCron => "0 0/10 * * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } = [];

    public override Task<Domain.Signals.StatusReading> ReadAsync(PullContext context, CancellationToken cancellationToken) =>
        throw new PullException("There is nothing to read.");
}
