using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Testing.Providers;

/// <summary>OpenRouter's activity of an invented account: two models at two hosts, one of them with a key of its own.</summary>
public sealed class FakeOpenRouter : IAsyncDisposable
{
    public const string Key = "sk-or-invented-0123456789";

    private readonly DateOnly today;

    private FakeOpenRouter(DateOnly today) => this.today = today;

    public FakeProvider Provider { get; private set; } = null!;

    public Uri Address => new(Provider.Address, "/api/v1");

    public static async Task<FakeOpenRouter> StartAsync(DateTimeOffset now)
    {
        var fake = new FakeOpenRouter(DateOnly.FromDateTime(now.UtcDateTime));
        fake.Provider = await FakeProvider.StartAsync(fake.AnswerAsync);
        return fake;
    }

    public ValueTask DisposeAsync() => Provider.DisposeAsync();

    /// <summary>USD of OpenRouter's credits of the days from the first to the day before the last, to the cent.</summary>
    public decimal ExpectedTotal(DateOnly from, DateOnly to)
    {
        var cents = 0L;
        for (var day = from; day < to; day = day.AddDays(1))
        {
            cents += day < today && day >= today.AddDays(-30) ? Cents(day) : 0;
        }

        return cents / 100m;
    }

    private static long Cents(DateOnly day) => FakeNumbers.Between(1, 5_000, 3, "openrouter", day);

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            return FakeBuckets.RefuseAsync(context, 401, "No auth credentials found");
        }

        if (
            context.Request.Path.Value != "/api/v1/activity"
            || !DateOnly.TryParseExact(
                context.Request.Query["date"].FirstOrDefault(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return FakeBuckets.RefuseAsync(context, 404, "Not Found");
        }

        return day >= today || day < today.AddDays(-30)
            ? FakeBuckets.RefuseAsync(context, 400, "Date must be within the last 30 (completed) UTC days")
            : context.Response.WriteAsJsonAsync(
                new
                {
                    data = new[]
                    {
                        Row(
                            day,
                            "anthropic/claude-sonnet-4.6",
                            "anthropic/claude-4.6-sonnet-20260217",
                            "Google Vertex",
                            Cents(day) / 100m,
                            0
                        ),
                        Row(day, "openai/gpt-5", "openai/gpt-5-2025-08-07", "Azure", 0, 0.75m),
                    },
                },
                context.RequestAborted
            );
    }

    private static object Row(DateOnly day, string model, string version, string host, decimal paid, decimal elsewhere) =>
        new
        {
            date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            model,
            model_permaslug = version,
            endpoint_id = $"endpoint-{host}",
            provider_name = host,
            usage = paid,
            byok_usage_inference = elsewhere,
            requests = 5,
            prompt_tokens = 50_000,
            completion_tokens = 12_500,
            reasoning_tokens = 2_500,
        };
}
