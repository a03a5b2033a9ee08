using Dashboard.Sources.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.Lists;

public sealed class ConnectorFaultTests
{
    public static TheoryData<Fault> Faults { get; } = [.. Enum.GetValues<Fault>().Where(f => f != Fault.None)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fetch_FaultOnce_RecoversOrSaysWhy(Fault fault) =>
        await Task.WhenAll(ConnectorSamples.All.Select(s => FetchAsync(s, fault, answers: 1, mustFail: false)));

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fetch_FaultThatStays_SaysWhy(Fault fault) =>
        await Task.WhenAll(ConnectorSamples.All.Select(s => FetchAsync(s, fault, answers: int.MaxValue, mustFail: true)));

    [Fact]
    public async Task Fetch_AllIsWell_GivesWhatIsRead()
    {
        foreach (var sample in ConnectorSamples.All)
        {
            await using var provider = await FakeProvider.StartAsync(sample.Answer);
            using var payload = new MemoryStream();

            await sample.FetchAsync(Context(sample, provider), payload);

            Assert.Equal(sample.Read(sample.Payload), sample.Read(payload.ToArray()));
            Assert.NotEqual(0, sample.Read(payload.ToArray()));
            var sentence = await sample.Connector.TestAsync(Context(sample, provider), CancellationToken.None);
            Assert.StartsWith("Connected;", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Test_WebPageInsteadOfTheList_SaysWhy()
    {
        foreach (var sample in ConnectorSamples.All)
        {
            await using var provider = await FakeProvider.StartAsync(sample.Answer);
            provider.Break(Fault.WebPage);
            await Assert.ThrowsAsync<PullException>(() => sample.Connector.TestAsync(Context(sample, provider), CancellationToken.None));
        }
    }

    private static async Task FetchAsync(ConnectorSample sample, Fault fault, int answers, bool mustFail)
    {
        await using var provider = await FakeProvider.StartAsync(sample.Answer);
        provider.Break(fault, answers);
        using var payload = new MemoryStream();
        try
        {
            await sample.FetchAsync(Context(sample, provider), payload);
        }
        catch (PullException e)
        {
            Assert.NotEmpty(e.Message);
            return;
        }

        Assert.False(mustFail, $"{sample} took {fault} for its list");
        Assert.Equal(sample.Read(sample.Payload), sample.Read(payload.ToArray()));
    }

    private static PullContext Context(ConnectorSample sample, FakeProvider provider) =>
        TestPulls.Context(sample.Connector, provider.Address, ListFixture.Now);
}
