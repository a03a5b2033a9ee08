using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Testing.Providers;

/// <summary>A small LiteLLM proxy: two models of two vendors, two keys, a day that is cut by the end of a page.</summary>
public sealed class FakeLiteLlmProxy : IAsyncDisposable
{
    public const string Key = "sk-master-invented-0123456789";

    /// <summary>Model, provider, key's hash, key's name.</summary>
    private static readonly (string Model, string Provider, string Hash, string Alias)[] Deployments =
    [
        ("azure/gpt-5", "azure", "hash-booking", "booking"),
        ("anthropic.claude-sonnet-4-5-20250929-v1:0", "bedrock", "hash-claims", "claims"),
    ];

    private readonly bool isOld;

    private FakeLiteLlmProxy(bool isOld) => this.isOld = isOld;

    public FakeProvider Provider { get; private set; } = null!;

    public Uri Address => Provider.Address;

    /// <param name="isOld">Has no daily activity, only the log.</param>
    public static async Task<FakeLiteLlmProxy> StartAsync(bool isOld = false)
    {
        var fake = new FakeLiteLlmProxy(isOld);
        fake.Provider = await FakeProvider.StartAsync(fake.AnswerAsync);
        return fake;
    }

    public ValueTask DisposeAsync() => Provider.DisposeAsync();

    /// <summary>USD of the days from the first to the day before the last, to the cent.</summary>
    public static decimal ExpectedTotal(DateOnly from, DateOnly to)
    {
        var cents = 0L;
        for (var day = from; day < to; day = day.AddDays(1))
        {
            cents += Deployments.Sum(d => Cents(d.Model, day));
        }

        return cents / 100m;
    }

    private static long Cents(string model, DateOnly day) => FakeNumbers.Between(10, 9_000, 7, model, day);

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            return FakeBuckets.RefuseAsync(context, 401, "Authentication Error");
        }

        return (context.Request.Path.Value, isOld) switch
        {
            ("/user/daily/activity", false) => ActivityAsync(context),
            ("/spend/logs", _) => LogAsync(context),
            _ => FakeBuckets.RefuseAsync(context, 404, "Not Found"),
        };
    }

    /// <summary>Three rows a page, two rows a day: pages end inside days.</summary>
    private static Task ActivityAsync(HttpContext context)
    {
        var page = int.Parse(context.Request.Query["page"].FirstOrDefault() ?? "1", CultureInfo.InvariantCulture);
        var rows = new List<(DateOnly Day, int Deployment)>();
        for (var day = Day(context, "start_date"); day <= Day(context, "end_date"); day = day.AddDays(1))
        {
            rows.AddRange([(day, 0), (day, 1)]);
        }

        var pages = Math.Max(1, (rows.Count + 2) / 3);
        return context.Response.WriteAsJsonAsync(
            new
            {
                results = rows.Skip((page - 1) * 3).Take(3).GroupBy(r => r.Day).Select(g => OfDay(g.Key, [.. g.Select(r => r.Deployment)])),
                metadata = new
                {
                    page,
                    total_pages = pages,
                    has_more = page < pages,
                },
            },
            context.RequestAborted
        );
    }

    private static object OfDay(DateOnly day, int[] deployments)
    {
        object Metrics(int deployment) =>
            new
            {
                spend = Cents(Deployments[deployment].Model, day) / 100m,
                prompt_tokens = 1_000_000,
                completion_tokens = 50_000,
                cache_read_input_tokens = 400_000,
                cache_creation_input_tokens = 100_000,
                total_tokens = 1_050_000,
                api_requests = 12,
            };
        object Keyed(int deployment) =>
            new
            {
                metrics = Metrics(deployment),
                metadata = new { },
                api_key_breakdown = new Dictionary<string, object>
                {
                    [Deployments[deployment].Hash] = new
                    {
                        metrics = Metrics(deployment),
                        metadata = new { key_alias = Deployments[deployment].Alias, team_id = (string?)null },
                    },
                },
            };
        return new
        {
            date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            metrics = Metrics(deployments[0]),
            breakdown = new
            {
                models = deployments.ToDictionary(d => Deployments[d].Model, Keyed),
                providers = deployments.ToDictionary(d => Deployments[d].Provider, Keyed),
                api_keys = new { },
            },
        };
    }

    /// <summary>The first row of the day after comes along, since the end is included.</summary>
    private static Task LogAsync(HttpContext context)
    {
        var day = Day(context, "start_date");
        var rows = new[] { (day, "10:30:00"), (day.AddDays(1), "00:00:00") }.SelectMany(at =>
            Deployments.Select(d => new
            {
                request_id = $"{d.Hash}-{at.Item1.DayNumber}",
                startTime = $"{at.Item1.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T{at.Item2}.000000Z",
                spend = Cents(d.Model, at.Item1) / 100m,
                prompt_tokens = 1_000_000,
                completion_tokens = 50_000,
                model = d.Model,
                custom_llm_provider = d.Provider,
                api_key = d.Hash,
                team_id = (string?)null,
            })
        );
        return context.Response.WriteAsJsonAsync(rows, context.RequestAborted);
    }

    private static DateOnly Day(HttpContext context, string name) =>
        DateOnly.ParseExact(context.Request.Query[name].FirstOrDefault() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
