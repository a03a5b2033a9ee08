using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Pulling;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Sources.Tests.Lists;

/// <summary>A connector of lists with a payload that it reads and a provider that publishes it.</summary>
public sealed class ConnectorSample
{
    private readonly Func<Stream, int> read;
    private readonly Func<PullContext, Stream, Task> fetch;

    private ConnectorSample(
        Connector connector,
        byte[] payload,
        RequestDelegate answer,
        Func<Stream, int> read,
        Func<PullContext, Stream, Task> fetch
    )
    {
        Connector = connector;
        Payload = payload;
        Answer = answer;
        this.read = read;
        this.fetch = fetch;
    }

    public Connector Connector { get; }

    public byte[] Payload { get; }

    public RequestDelegate Answer { get; }

    public static ConnectorSample Of<T>(ListConnector<T> connector, string payload, RequestDelegate? answer = null, string form = "")
        where T : class
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        return new ConnectorSample(
            connector,
            bytes,
            answer ?? (context => context.Response.Body.WriteAsync(bytes).AsTask()),
            stream =>
            {
                var results = connector.Read(stream, ListFixture.Day, CancellationToken.None).ToList();
                Assert.All(results, r => Assert.False(r.Value is not null && r.Problem is not null));
                Assert.All(results, r => Assert.True(Texts(r).All(t => !t.Contains('\0', StringComparison.Ordinal))));
                return results.Count(r => r.Value is not null);
            },
            (context, stream) => connector.FetchAsync(context, stream, CancellationToken.None)
        )
        {
            Form = form,
        };
    }

    public int Read(byte[] payload)
    {
        using var stream = new MemoryStream(payload);
        return read(stream);
    }

    public Task FetchAsync(PullContext context, Stream payload) => fetch(context, payload);

    /// <summary>What sets it apart from other payloads of the same connector.</summary>
    public string Form { get; private init; } = "";

    public override string ToString() => $"{Connector.Key} {Form}".Trim();

    /// <summary>Everything that would be stored of a record.</summary>
    private static IEnumerable<string> Texts<T>(ReadResult<T> result)
        where T : class =>
        new[] { result.Value?.ToString(), result.Problem?.Column, result.Problem?.Value, result.Problem?.Message }.OfType<string>();
}
