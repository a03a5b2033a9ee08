using Dashboard.Domain.Signals;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Status;
using Dashboard.Sources.Tests.Lists;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Sources.Tests.Status;

public sealed class StatuspageTests : IAsyncLifetime
{
    private const string Summary = """
        {"page":{"id":"p","name":"Example"},"status":{"indicator":"minor","description":"Partially Degraded Service"},
         "components":[{"id":"1","name":"API","status":"partial_outage","group":false},{"id":"2","name":"Console","status":"operational"},
           {"id":"3","name":"All","status":"major_outage","group":true}],
         "incidents":[{"id":"i1","name":"Errors","status":"investigating","impact":"major","started_at":"2026-11-20T05:00:00.000Z","shortlink":"https://stspg.io/x"}],
         "scheduled_maintenances":[{"id":"m1","name":"Upgrade","status":"in_progress","impact":"none"},{"id":"m2","name":"Later","status":"scheduled"}]}
        """;

    private const string Incidents = """
        {"incidents":[{"id":"i1","name":"Errors","status":"investigating","impact":"major","started_at":"2026-11-20T05:00:00.000Z","resolved_at":null,"shortlink":"https://stspg.io/x"},
          {"id":"i0","name":"Slow","status":"postmortem","impact":"minor","created_at":"2026-11-18T05:00:00+01:00","resolved_at":"2026-11-18T06:00:00Z"}]}
        """;

    private readonly StatuspageConnector connector = new();
    private string summary = Summary;
    private string? incidents = Incidents;
    private FakeProvider provider = null!;

    public static TheoryData<Fault> Faults { get; } = [.. Enum.GetValues<Fault>().Where(f => f != Fault.None)];

    public async Task InitializeAsync() => provider = await FakeProvider.StartAsync(AnswerAsync);

    public async Task DisposeAsync() => await provider.DisposeAsync();

    [Fact]
    public async Task Read_Statuspage_GivesHealthComponentsAndIncidents()
    {
        var reading = await ReadAsync();

        Assert.Equal((ServiceHealth.PartialOutage, "Partially Degraded Service"), (reading.Health, reading.Summary));
        Assert.Equal(
            [new ComponentStatus("API", ServiceHealth.PartialOutage), new ComponentStatus("Console", ServiceHealth.Operational)],
            reading.Components
        );
        Assert.Equal(
            [("i1", false, "major"), ("i0", true, "minor"), ("m1", false, "maintenance")],
            reading.Incidents.Select(i => (i.Id, i.IsResolved, i.Impact))
        );
        Assert.Equal(new DateTimeOffset(2026, 11, 18, 4, 0, 0, TimeSpan.Zero), reading.Incidents[1].StartedAt);
        Assert.Equal(["/api/v2/summary.json", "/api/v2/incidents.json"], provider.Requests);
    }

    [Fact]
    public async Task Read_IncidentIo_NeedsNeitherIncidentsNorTheirFields()
    {
        summary = """
            {"page":{"id":"01"},"status":{"indicator":"none","description":"All Systems Operational"},
             "components":[{"id":"01A","name":"Chat","status":"full_outage"}]}
            """;
        incidents = """{"incidents":[{"id":"01B","name":"Elevated errors","status":"resolved","created_at":"2026-11-19T10:00:00Z"}]}""";

        var reading = await ReadAsync();

        Assert.Equal(ServiceHealth.MajorOutage, reading.Health);
        var incident = Assert.Single(reading.Incidents);
        Assert.Equal((true, null, ""), (incident.IsResolved, incident.ResolvedAt, incident.Address));
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 10, 0, 0, TimeSpan.Zero), incident.StartedAt);
    }

    [Theory]
    [InlineData("none", ServiceHealth.Operational)]
    [InlineData("maintenance", ServiceHealth.Maintenance)]
    [InlineData("minor", ServiceHealth.Degraded)]
    [InlineData("major", ServiceHealth.PartialOutage)]
    [InlineData("critical", ServiceHealth.MajorOutage)]
    [InlineData("purple", ServiceHealth.Unknown)]
    public async Task Read_NoComponents_TakesTheIndicator(string indicator, ServiceHealth health)
    {
        summary = $$"""{"status":{"description":"Words","indicator":"{{indicator}}"} }""";

        Assert.Equal(health, (await ReadAsync()).Health);
    }

    [Fact]
    public async Task Read_IncidentsCannotBeHad_KeepsTheSummary()
    {
        incidents = null;

        var reading = await ReadAsync();

        Assert.Equal(ServiceHealth.PartialOutage, reading.Health);
        Assert.Equal(["i1", "m1"], reading.Incidents.Select(i => i.Id));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"status":"up"}""")]
    [InlineData("""{"status":{"indicator":7},"components":[{"status":"fine"}]}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"status":{"indicator":"\ud800"},"components":[5,null,{"name":"\ud800","\ud801":2}]}""")]
    public async Task Read_OtherJson_IsUnknownWithAReason(string json)
    {
        summary = json;

        var reading = await ReadAsync();

        Assert.Equal(ServiceHealth.Unknown, reading.Health);
        Assert.NotEmpty(reading.Summary);
        await Assert.ThrowsAsync<PullException>(() => connector.TestAsync(Context(), CancellationToken.None));
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

    [Theory]
    [InlineData(Fault.Redirect, "elsewhere.example")]
    [InlineData(Fault.WebPage, "a web page instead of a status")]
    [InlineData(Fault.HalfJson, "broken JSON")]
    [InlineData(Fault.NotFound, "(404)")]
    public async Task Read_Moved_SaysWhatToDo(Fault fault, string words)
    {
        provider.Break(fault);

        Assert.Contains(words, (await ReadAsync()).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_NameTheVendor() => Assert.Contains(connector.Settings, s => s is { Key: "vendor", IsRequired: true });

    private Task<StatusReading> ReadAsync() => connector.ReadAsync(Context(), CancellationToken.None);

    private PullContext Context() => TestPulls.Context(connector, provider.Address, ListFixture.Now);

    private Task AnswerAsync(HttpContext context)
    {
        var body = context.Request.Path == "/api/v2/summary.json" ? summary : incidents;
        context.Response.StatusCode = body is null ? 404 : 200;
        return context.Response.WriteAsync(body ?? "");
    }
}
