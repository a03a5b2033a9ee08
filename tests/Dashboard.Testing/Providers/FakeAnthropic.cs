using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Testing.Providers;

/// <summary>
/// The usage and cost interface of an invented organisation at Anthropic, with the habits of the real one: amounts as texts in cents,
/// empty days, tokens of the Priority Tier that the cost report does not have.
/// </summary>
public sealed class FakeAnthropic : IAsyncDisposable
{
    public const string Key = "sk-ant-admin01-invented-0123456789";
    private const int MostDays = 31;

    private readonly DateTimeOffset now;
    private readonly int bucketsPerPage;
    private readonly FakeAnthropicBook book;

    private FakeAnthropic(DateTimeOffset now, int seed, int bucketsPerPage)
    {
        this.now = now;
        this.bucketsPerPage = bucketsPerPage;
        book = new FakeAnthropicBook(seed);
    }

    /// <summary>To break it, and to see what was asked.</summary>
    public FakeProvider Provider { get; private set; } = null!;

    public Uri Address => Provider.Address;

    public static async Task<FakeAnthropic> StartAsync(DateTimeOffset now, int seed = 1, int bucketsPerPage = 10)
    {
        var fake = new FakeAnthropic(now, seed, bucketsPerPage);
        fake.Provider = await FakeProvider.StartAsync(fake.AnswerAsync);
        return fake;
    }

    public ValueTask DisposeAsync() => Provider.DisposeAsync();

    /// <summary>USD of the days from the first to the day before the last, to the cent; of the raw numbers, not of the answers.</summary>
    public decimal ExpectedTotal(DateOnly from, DateOnly to)
    {
        var cents = 0m;
        for (var day = from; day < to && day <= DateOnly.FromDateTime(now.UtcDateTime); day = day.AddDays(1))
        {
            cents += book.Searches(day) * FakeAnthropicBook.SearchPrice;
            foreach (var use in book.Uses(day).Where(u => u.Tier != "priority"))
            {
                var prices = FakeAnthropicBook.Prices.Single(p => p.Model == use.Model).Cents;
                cents +=
                    (
                        (use.Input * prices[0])
                        + (use.Read * prices[1])
                        + (use.Written5M * prices[2])
                        + (use.Written1H * prices[3])
                        + (use.Output * prices[4])
                    ) / 1_000_000m;
            }
        }

        return decimal.Round(cents / 100, 2);
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers["x-api-key"] != Key)
        {
            return FakeBuckets.RefuseAsync(context, 401, "invalid x-api-key");
        }

        if (context.Request.Headers["anthropic-version"] != "2023-06-01" || context.Request.Headers.UserAgent.Count == 0)
        {
            return FakeBuckets.RefuseAsync(context, 400, "anthropic-version: header is required");
        }

        var groups = context.Request.Query["group_by[]"].Order(StringComparer.Ordinal).ToArray();
        return (context.Request.Path.Value, groups) switch
        {
            ("/v1/organizations/cost_report", ["description", "workspace_id"]) => DaysAsync(context, Costs),
            ("/v1/organizations/usage_report/messages", ["context_window", "inference_geo", "model", "service_tier", "workspace_id"]) =>
                DaysAsync(context, Usage),
            _ => FakeBuckets.RefuseAsync(context, 404, "not found"),
        };
    }

    private Task DaysAsync(HttpContext context, Func<DateOnly, IEnumerable<object>> results)
    {
        var query = context.Request.Query;
        if (int.Parse(query["limit"].FirstOrDefault() ?? "7", CultureInfo.InvariantCulture) > MostDays)
        {
            return FakeBuckets.RefuseAsync(context, 400, "limit: at most 31");
        }

        var buckets = new List<object>();
        var end = Instant(query["ending_at"].FirstOrDefault()) is { } until && until < now ? until : now;
        for (var start = Instant(query["starting_at"].FirstOrDefault()) ?? now; start < end; start = start.AddDays(1))
        {
            buckets.Add(
                new
                {
                    starting_at = start.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                    ending_at = start.AddDays(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                    results = results(DateOnly.FromDateTime(start.UtcDateTime)),
                }
            );
        }

        return FakeBuckets.WriteAsync(context, buckets, bucketsPerPage);
    }

    private IEnumerable<object> Costs(DateOnly day)
    {
        foreach (var use in book.Uses(day).Where(u => u.Tier != "priority"))
        {
            var (_, name, prices) = FakeAnthropicBook.Prices.Single(p => p.Model == use.Model);
            foreach (var ((type, count), price) in use.Kinds.Zip(prices).Where(k => k.First.Count > 0))
            {
                yield return new
                {
                    currency = "USD",
                    amount = (count * (price / 1_000_000m)).ToString(CultureInfo.InvariantCulture),
                    workspace_id = use.Workspace,
                    description = $"{name} Usage - {type}",
                    cost_type = "tokens",
                    model = use.Model,
                    service_tier = use.Tier,
                    token_type = type,
                    context_window = "0-200k",
                    inference_geo = "global",
                };
            }
        }

        if (book.Searches(day) is > 0 and var searches)
        {
            yield return new
            {
                currency = "USD",
                amount = (searches * FakeAnthropicBook.SearchPrice).ToString("0.00", CultureInfo.InvariantCulture),
                workspace_id = "wrkspc_a",
                description = "Web Search Usage",
                cost_type = "web_search",
                model = (string?)null,
                service_tier = (string?)null,
                token_type = (string?)null,
                context_window = (string?)null,
                inference_geo = (string?)null,
            };
        }
    }

    private IEnumerable<object> Usage(DateOnly day) =>
        book.Uses(day)
            .Select(u => new
            {
                uncached_input_tokens = u.Input,
                cache_read_input_tokens = u.Read,
                cache_creation = new { ephemeral_5m_input_tokens = u.Written5M, ephemeral_1h_input_tokens = u.Written1H },
                output_tokens = u.Output,
                server_tool_use = new { web_search_requests = 0 },
                model = u.Model,
                workspace_id = u.Workspace,
                service_tier = u.Tier,
                context_window = "0-200k",
                inference_geo = "global",
            });

    private static DateTimeOffset? Instant(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
