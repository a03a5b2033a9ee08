using System.Collections.Concurrent;
using Dashboard.Sources.Pulling;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Sources.Tests.Pulling;

public sealed class SourceClientTests : IAsyncLifetime
{
    private const string Secret = "sk-admin-0123456789";
    private readonly ConcurrentQueue<SourceCall> trace = new();
    private FakeProvider provider = null!;

    public async Task InitializeAsync() =>
        provider = await FakeProvider.StartAsync(context => context.Response.WriteAsync("{\"ok\":true}"));

    public async Task DisposeAsync() => await provider.DisposeAsync();

    [Theory]
    [InlineData(Fault.RetryAfterSeconds)]
    [InlineData(Fault.RetryAfterDate)]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.BadGateway)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.GatewayTimeout)]
    [InlineData(Fault.NoAnswer)]
    [InlineData(Fault.SlowDrip)]
    [InlineData(Fault.Stall)]
    [InlineData(Fault.Truncated)]
    [InlineData(Fault.Reset)]
    [InlineData(Fault.HalfJson)]
    [InlineData(Fault.Empty)]
    [InlineData(Fault.WebPage)]
    public async Task GetJson_PassingFault_AsksAgain(Fault fault)
    {
        provider.Break(fault, answers: 1);

        using var answer = await Client().GetJsonAsync("/usage", [], CancellationToken.None);

        Assert.True(answer.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal([1, 2], trace.Select(c => c.Attempt));
        Assert.NotEmpty(trace.First().Note);
        Assert.Empty(trace.Last().Note);
    }

    [Theory]
    [InlineData(Fault.RetryAfterTooLong, "wait longer than the 5 seconds")]
    [InlineData(Fault.ServerError, "tried 3 times")]
    [InlineData(Fault.HalfJson, "broken JSON")]
    [InlineData(Fault.WebPage, "a web page instead of data")]
    [InlineData(Fault.Redirect, "redirects are not followed")]
    [InlineData(Fault.Oversized, "larger than 2,000,000 bytes")]
    [InlineData(Fault.Unauthorized, "does not accept the key")]
    [InlineData(Fault.Forbidden, "not for this")]
    [InlineData(Fault.NotFound, "has nothing at /usage")]
    public async Task GetJson_LastingFault_SaysWhatToDo(Fault fault, string words)
    {
        provider.Break(fault);

        var refusal = await Assert.ThrowsAsync<PullException>(() => Client().GetJsonAsync("/usage", [], CancellationToken.None));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.InRange(trace.Count, 1, 3);
    }

    [Fact]
    public async Task GetJson_OtherHost_IsNeverAsked()
    {
        var refusal = await Assert.ThrowsAsync<PullException>(() =>
            Client().GetJsonAsync("https://elsewhere.example/usage", [], CancellationToken.None)
        );
        Assert.Contains("elsewhere.example", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(trace);
    }

    [Fact]
    public async Task GetJson_SecretsInAddressAndHeader_AreNotInTheTrace()
    {
        using var answer = await Client()
            .GetJsonAsync(
                $"/usage?sig=abcdef&key={Secret}&page=2&note={Secret}",
                [("Authorization", $"Bearer {Secret}")],
                CancellationToken.None
            );

        var call = Assert.Single(trace);
        Assert.EndsWith("/usage?sig=…&key=…&page=2&note=…", call.Address, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, call.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_BrokenOff_KeepsNothingOfTheBrokenTry()
    {
        provider.Break(Fault.Truncated, answers: 1);
        using var target = new MemoryStream();
        target.Write("before "u8);

        await Client().DownloadAsync("/file", [], target, 1_000, CancellationToken.None);

        Assert.Equal("before {\"ok\":true}", System.Text.Encoding.UTF8.GetString(target.ToArray()));
    }

    [Fact]
    public async Task GetJson_Cancelled_EndsAtOnce()
    {
        provider.Break(Fault.NoAnswer);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().GetJsonAsync("/usage", [], stop.Token));
        Assert.Single(trace);
    }

    private SourceClient Client() =>
        new(
            new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false }),
            provider.Address,
            [Secret],
            TimeProvider.System,
            TestPulls.Limits,
            trace.Enqueue
        );
}
