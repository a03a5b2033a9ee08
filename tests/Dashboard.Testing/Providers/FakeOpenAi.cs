using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Testing.Providers;

/// <summary>
/// The usage and costs interface of an invented organisation at OpenAI, with the habits of the real one: amounts as numbers or as texts
/// with noise, empty days, cached tokens inside the input, quantities that only some costs state.
/// </summary>
public sealed class FakeOpenAi : IAsyncDisposable
{
    public const string Key = "sk-admin-invented-0123456789";
    private const long SecondsOfDay = 86_400;

    private readonly DateTimeOffset now;
    private readonly int bucketsPerPage;
    private readonly FakeOpenAiBook book;

    private FakeOpenAi(DateTimeOffset now, int seed, int bucketsPerPage)
    {
        this.now = now;
        this.bucketsPerPage = bucketsPerPage;
        book = new FakeOpenAiBook(seed);
    }

    /// <summary>To break it, and to see what was asked.</summary>
    public FakeProvider Provider { get; private set; } = null!;

    public Uri Address => new(Provider.Address, "/v1");

    /// <param name="now">Nothing is counted after the full hour two hours before.</param>
    public static async Task<FakeOpenAi> StartAsync(DateTimeOffset now, int seed = 1, int bucketsPerPage = 10)
    {
        var fake = new FakeOpenAi(now, seed, bucketsPerPage);
        fake.Provider = await FakeProvider.StartAsync(fake.AnswerAsync);
        return fake;
    }

    public ValueTask DisposeAsync() => Provider.DisposeAsync();

    /// <summary>USD of the days from the first to the day before the last, to the cent; of the raw numbers, not of the answers.</summary>
    public decimal ExpectedTotal(DateOnly from, DateOnly to)
    {
        var cents = 0m;
        for (var day = from; day < to && day <= Today; day = day.AddDays(1))
        {
            cents += book.Searches(day) * FakeOpenAiBook.SearchPrice;
            foreach (var use in book.Uses(day).Where(u => FakeOpenAiBook.HasCosts(u.Project, u.Day)))
            {
                var (_, input, cached, output) = FakeOpenAiBook.Prices.Single(p => p.Model == use.Model);
                cents += (((use.Input - use.Cached) * input) + (use.Cached * cached) + (use.Output * output)) / 1_000_000m;
            }
        }

        return decimal.Round(cents / 100, 2);
    }

    private DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            return FakeBuckets.RefuseAsync(context, 401, "Incorrect key.");
        }

        var query = context.Request.Query;
        var groups = query["group_by[]"].ToArray();
        var width = query["bucket_width"].FirstOrDefault() ?? "1d";
        return (context.Request.Path.Value, width, groups.Order(StringComparer.Ordinal).ToArray()) switch
        {
            ("/v1/organization/costs", "1d", ["line_item", "project_id"]) => DaysAsync(context, 180, Costs),
            ("/v1/organization/usage/completions", "1d", ["batch", "model", "project_id", "service_tier"]) => DaysAsync(
                context,
                31,
                day => Completions(day)
            ),
            ("/v1/organization/usage/embeddings", "1d", ["model", "project_id"]) => DaysAsync(context, 31, Embeddings),
            ("/v1/organization/usage/completions", "1h", []) => HoursAsync(context),
            ("/v1/organization/costs" or "/v1/organization/usage/completions" or "/v1/organization/usage/embeddings", _, _) =>
                FakeBuckets.RefuseAsync(context, 400, "Not a grouping or width of this endpoint."),
            _ => FakeBuckets.RefuseAsync(context, 404, "Unknown."),
        };
    }

    private Task DaysAsync(HttpContext context, int most, Func<DateOnly, IEnumerable<object>> results)
    {
        if (Number(context, "limit", 7) > most)
        {
            return FakeBuckets.RefuseAsync(context, 400, $"limit is at most {most}.");
        }

        var buckets = new List<object>();
        var end = Math.Min(Number(context, "end_time", now.ToUnixTimeSeconds()), now.ToUnixTimeSeconds());
        for (var start = Number(context, "start_time", 0); start < end; start += SecondsOfDay)
        {
            var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(start).UtcDateTime);
            buckets.Add(
                new
                {
                    @object = "bucket",
                    start_time = start,
                    end_time = start + SecondsOfDay,
                    results = results(day),
                }
            );
        }

        return FakeBuckets.WriteAsync(context, buckets, bucketsPerPage);
    }

    private Task HoursAsync(HttpContext context)
    {
        var buckets = new List<object>();
        var counted = ((now.ToUnixTimeSeconds() / 3600) - 2) * 3600;
        var end = Number(context, "end_time", now.ToUnixTimeSeconds());
        for (var start = Number(context, "start_time", 0); start < end; start += 3600)
        {
            object[] results =
                start < counted
                    ?
                    [
                        new
                        {
                            @object = "organization.usage.completions.result",
                            input_tokens = 1200,
                            output_tokens = 80,
                            num_model_requests = 2,
                        },
                    ]
                    : [];
            buckets.Add(
                new
                {
                    @object = "bucket",
                    start_time = start,
                    end_time = start + 3600,
                    results,
                }
            );
        }

        return FakeBuckets.WriteAsync(context, buckets, bucketsPerPage);
    }

    private IEnumerable<object> Costs(DateOnly day)
    {
        foreach (var group in book.Uses(day).Where(u => FakeOpenAiBook.HasCosts(u.Project, day)).GroupBy(u => (u.Project, u.Model)))
        {
            var (project, model) = group.Key;
            var (_, input, cached, output) = FakeOpenAiBook.Prices.Single(p => p.Model == model);
            yield return Cost(project, $"{model}, input", group.Sum(u => u.Input - u.Cached), input);
            if (model != FakeOpenAiBook.Embedding)
            {
                yield return Cost(project, $"{model}, Cached Input", group.Sum(u => u.Cached), cached);
                yield return Cost(project, $"{model}, output", group.Sum(u => u.Output), output);
            }
        }

        if (book.Searches(day) is > 0 and var searches)
        {
            yield return new
            {
                @object = "organization.costs.result",
                amount = new { value = searches * FakeOpenAiBook.SearchPrice / 100m, currency = "usd" },
                line_item = "web search tool calls",
                project_id = FakeOpenAiBook.Stated,
                quantity = searches,
                quantity_unit = "calls",
            };
        }
    }

    private static object Cost(string? project, string lineItem, long tokens, long centsPerMillion)
    {
        var dollars = tokens * (centsPerMillion / 100m) / 1_000_000m;
        var isThousands = lineItem.EndsWith("output", StringComparison.Ordinal);
        return new
        {
            @object = "organization.costs.result",
            amount = new
            {
                value = tokens % 3 == 0 ? (object)dollars : dollars.ToString("0.000000000000", CultureInfo.InvariantCulture) + "0000003",
                currency = "usd",
            },
            line_item = lineItem,
            project_id = project,
            api_key_id = (string?)null,
            quantity = project != FakeOpenAiBook.Stated ? (decimal?)null
            : isThousands ? tokens / 1000m
            : tokens,
            quantity_unit = project != FakeOpenAiBook.Stated ? null
            : isThousands ? "1000_tokens"
            : "tokens",
        };
    }

    private IEnumerable<object> Completions(DateOnly day) =>
        book.Uses(day)
            .Where(u => u.Model != FakeOpenAiBook.Embedding)
            .Select(u => new
            {
                @object = "organization.usage.completions.result",
                input_tokens = u.Input,
                input_cached_tokens = u.Cached,
                output_tokens = u.Output,
                num_model_requests = 1 + (u.Output / 400),
                project_id = u.Project,
                user_id = (string?)null,
                model = u.Model,
                batch = u.IsBatch,
                service_tier = "default",
            });

    private IEnumerable<object> Embeddings(DateOnly day) =>
        book.Uses(day)
            .Where(u => u.Model == FakeOpenAiBook.Embedding)
            .Select(u => new
            {
                @object = "organization.usage.embeddings.result",
                input_tokens = u.Input,
                num_model_requests = 1 + (u.Input / 9000),
                project_id = u.Project,
                model = u.Model,
            });

    private static long Number(HttpContext context, string name, long otherwise) =>
        context.Request.Query[name].FirstOrDefault() is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
