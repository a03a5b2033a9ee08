using System.Net;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.Pulling;

/// <summary>What a pull brought.</summary>
internal sealed record UsagePull(
    IReadOnlyList<UsagePeriod> Periods,
    IReadOnlyList<UsageRow> Rows,
    IReadOnlyList<ReadProblem> Problems,
    IReadOnlyList<string> Notes
)
{
    public decimal Billed => decimal.Round(Rows.Sum(r => r.BilledCost ?? 0), 2);

    public decimal Effective => decimal.Round(Rows.Sum(r => r.EffectiveCost ?? 0), 2);

    public static readonly TheoryData<Fault> Faults = [.. Enum.GetValues<Fault>()];

    public static async Task<UsagePull> ReadAsync(UsageConnector connector, PullContext context, PullWindow window)
    {
        var periods = new List<UsagePeriod>();
        var rows = new List<UsageRow>();
        var problems = new List<ReadProblem>();
        var notes = new List<string>();
        await foreach (var period in connector.ReadAsync(context, window, CancellationToken.None))
        {
            periods.Add(period);
            var numbers = new HashSet<long>();
            await foreach (var result in period.Rows)
            {
                Assert.True(result.Value is null || result.Problem is null);
                if (result.Value is { } row)
                {
                    Assert.True(numbers.Add(row.RowNumber));
                    Assert.Equal(LineKey.Of(row.Line), row.LineKey);
                    Assert.InRange(DateOnly.FromDateTime(row.Start.UtcDateTime), period.Days!.From, period.Days.To.AddDays(-1));
                    rows.Add(row);
                }

                if (result.Problem is { } problem)
                {
                    Assert.True(numbers.Add(problem.Row));
                    Assert.NotEmpty(problem.Message);
                    problems.Add(problem);
                }

                notes.AddRange((result.Notes ?? []).Select(n => n.Message));
            }
        }

        return new UsagePull(periods, rows, problems, notes);
    }

    public static PullContext Context(UsageConnector connector, Uri address, string key, DateTimeOffset now) =>
        TestPulls.Context(connector, address, now, new Dictionary<string, string> { [CommonSettings.Secret] = key });

    /// <summary>A provider that answers a path with the JSON whose key is in it; the first that is.</summary>
    public static PullContext Answers(UsageConnector connector, DateTimeOffset now, params (string Path, string Json)[] answers) =>
        Answers(
            connector,
            now,
            uri => System.Text.Encoding.UTF8.GetBytes(answers.First(a => uri.PathAndQuery.Contains(a.Path, StringComparison.Ordinal)).Json)
        );

    public static PullContext Answers(UsageConnector connector, DateTimeOffset now, Func<Uri, byte[]> answer)
    {
        var address = new Uri("http://provider.example/");
        var settings = new Dictionary<string, string>
        {
            [CommonSettings.Address] = address.ToString(),
            [CommonSettings.Secret] = "sk-invented",
        };
        var client = new SourceClient(
            new HttpMessageInvoker(new Answering(answer)),
            address,
            [],
            TimeProvider.System,
            TestPulls.Limits with
            {
                Attempts = 2,
                FirstWait = TimeSpan.FromMilliseconds(1),
            },
            _ => { }
        );
        return new PullContext(new SourceSettings(connector, settings), client, now);
    }

    private sealed class Answering(Func<Uri, byte[]> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    RequestMessage = request,
                    Content = new ByteArrayContent(answer(request.RequestUri!)),
                }
            );
    }
}
