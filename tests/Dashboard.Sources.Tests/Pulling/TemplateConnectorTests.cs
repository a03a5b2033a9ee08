using Dashboard.Sources.Pulling;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Sources.Tests.Pulling;

/// <summary>The template works as it stands, so that whoever copies it starts from something that does.</summary>
public sealed class TemplateConnectorTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Read_TwoMonths_YieldsARowEachAndRejectsWhatIsNoDay()
    {
        await using var gateway = await FakeProvider.StartAsync(context =>
            context.Response.WriteAsync(
                $$"""[{"day":"{{context.Request.Query["from"]}}","model":"gpt-5","tokens":1000,"usd":0.25},{"day":"yesterday"}]"""
            )
        );
        var connector = new TemplateConnector();
        var pull = TestPulls.Context(connector, gateway.Address, Now, new Dictionary<string, string> { ["secret"] = "report-key" });

        var results = new List<(string Period, decimal? Cost, string? Problem)>();
        await foreach (
            var period in connector.ReadAsync(
                pull,
                new PullWindow(new DateOnly(2026, 2, 20), new DateOnly(2026, 3, 3)),
                CancellationToken.None
            )
        )
        {
            await foreach (var row in period.Rows)
            {
                results.Add((period.Name, row.Value?.EffectiveCost, row.Problem?.Value));
            }
        }

        Assert.Equal(
            [
                ("2026-02-20 to 2026-02-28", 0.25m, null),
                ("2026-02-20 to 2026-02-28", null, "yesterday"),
                ("2026-03-01 to 2026-03-02", 0.25m, null),
                ("2026-03-01 to 2026-03-02", null, "yesterday"),
            ],
            results
        );
        Assert.StartsWith("Connected", await connector.TestAsync(pull, CancellationToken.None), StringComparison.Ordinal);
    }
}
