using Dashboard.Domain.Signals;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Status;
using Dashboard.Sources.Tests.Lists;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Sources.Tests.Status;

public sealed class FeedTests : IAsyncLifetime
{
    private const string Fresh = "<lastBuildDate>Fri, 20 Nov 2026 05:30:00 GMT</lastBuildDate>";

    private readonly FeedConnector connector = new();
    private string body = "";
    private FakeProvider provider = null!;

    public static TheoryData<Fault> Faults { get; } = [.. Enum.GetValues<Fault>().Where(f => f != Fault.None)];

    public async Task InitializeAsync() => provider = await FakeProvider.StartAsync(context => context.Response.WriteAsync(body));

    public async Task DisposeAsync() => await provider.DisposeAsync();

    [Fact]
    public async Task Read_OpenItem_IsWhatTheFeedSays()
    {
        body = Rss(Fresh + Item("Service disruption: Azure OpenAI in Sweden", "a1", "Fri, 20 Nov 2026 04:00:00 GMT"));

        var reading = await ReadAsync();

        Assert.Equal((ServiceHealth.PartialOutage, "Service disruption: Azure OpenAI in Sweden"), (reading.Health, reading.Summary));
        var incident = Assert.Single(reading.Incidents);
        Assert.Equal(("a1", false, "https://example.com/a1"), (incident.Id, incident.IsResolved, incident.Address));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero), incident.StartedAt);
    }

    [Fact]
    public async Task Read_UpdatesOfOneIncident_TheLastOneCounts()
    {
        body = Rss(
            Fresh
                + Item(
                    "Informational message: [RESOLVED] Increased latency",
                    "https://x/#bedrock-us-east-1_1763610000",
                    "Thu, 19 Nov 2026 22:00:00 PST"
                )
                + Item("Performance issues: Increased latency", "https://x/#bedrock-us-east-1_1763600000", "Thu, 19 Nov 2026 20:00:00 PST")
        );

        var reading = await ReadAsync();

        Assert.Equal(ServiceHealth.Operational, reading.Health);
        Assert.True(Assert.Single(reading.Incidents).IsResolved);
    }

    [Theory]
    [InlineData(Fresh, ServiceHealth.Operational)]
    [InlineData("", ServiceHealth.Unknown)]
    [InlineData("<lastBuildDate>Mon, 16 Nov 2026 05:30:00 GMT</lastBuildDate>", ServiceHealth.Unknown)]
    public async Task Read_EmptyFeed_IsWellOnlyWhileItIsFresh(string date, ServiceHealth health)
    {
        body = Rss(date);

        Assert.Equal(health, (await ReadAsync()).Health);
    }

    [Fact]
    public async Task Read_ItemOfAWeekAgo_IsOver()
    {
        body = Rss(Fresh + Item("Service disruption: forgotten", "a", "Thu, 12 Nov 2026 04:00:00 GMT"));

        Assert.Equal(ServiceHealth.Operational, (await ReadAsync()).Health);
    }

    [Theory]
    [InlineData("", ServiceHealth.PartialOutage)]
    [InlineData("vertex, Gemini", ServiceHealth.Degraded)]
    [InlineData("Spanner", ServiceHealth.PartialOutage)]
    [InlineData("BigQuery", ServiceHealth.Operational)]
    public async Task Read_Google_TakesWhatItIsToldTo(string about, ServiceHealth health)
    {
        body = """
            [{"id":"g1","begin":"2026-11-20T03:00:00+00:00","external_desc":"Errors","status_impact":"SERVICE_DISRUPTION","severity":"medium",
              "affected_products":[{"title":"Vertex AI Online Prediction","id":"p"}],"uri":"incidents/g1"},
             {"id":"g2","begin":"2026-11-20T02:00:00+00:00","external_desc":"Down","status_impact":"SERVICE_OUTAGE","affected_products":[{"title":"Cloud Spanner"}]},
             {"id":"g3","begin":"2026-11-18T02:00:00+00:00","end":"2026-11-18T03:00:00+00:00","external_desc":"Over","status_impact":"SERVICE_OUTAGE","affected_products":[]}]
            """;

        var reading = await ReadAsync(about);

        Assert.Equal(health, reading.Health);
        Assert.Equal(about.Length == 0 ? 3 : reading.Incidents.Count, reading.Incidents.Count);
        Assert.All(reading.Incidents.Where(i => i.Id == "g1"), i => Assert.EndsWith("/incidents/g1", i.Address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<rss><channel><item><title>cut")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///x\">]><rss/>")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("[]")]
    [InlineData("[1,{\"id\":\"\\ud800\"}]")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Read_SomethingElse_IsUnknownWithAReason(string answer)
    {
        body = answer;

        var reading = await ReadAsync();

        Assert.Equal(ServiceHealth.Unknown, reading.Health);
        Assert.Contains("something else than a feed", reading.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Read_AnyFault_IsUnknownWithAReason(Fault fault)
    {
        provider.Break(fault);

        var reading = await ReadAsync();

        Assert.Equal(ServiceHealth.Unknown, reading.Health);
        Assert.NotEmpty(reading.Summary);
    }

    private Task<StatusReading> ReadAsync(string about = "") =>
        connector.ReadAsync(
            TestPulls.Context(
                connector,
                provider.Address,
                ListFixture.Now,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["about"] = about, ["vendor"] = "google" }
            ),
            CancellationToken.None
        );

    private static string Rss(string within) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Status</title>{within}</channel></rss>";

    private static string Item(string title, string id, string at) =>
        $"<item><title>{title}</title><guid>{id}</guid><link>https://example.com/{id}</link><description><![CDATA[<b>Words</b>]]></description><pubDate>{at}</pubDate></item>";
}
