namespace Dashboard.Testing.Providers;

/// <summary>Tokens of one model in one project on one day, batch or not. Input holds the cached tokens.</summary>
internal sealed record FakeOpenAiUse(DateOnly Day, string? Project, string Model, bool IsBatch, long Input, long Cached, long Output);

/// <summary>What an invented organisation used at OpenAI: raw numbers, from which answers and the expected total are made apart.</summary>
internal sealed class FakeOpenAiBook(int seed)
{
    public const string Stated = "proj_alpha";
    public const string Unstated = "proj_beta";
    public const string Embedding = "text-embedding-3-large";

    /// <summary>US cents for a million tokens: input, cached input, output.</summary>
    public static readonly (string Model, long Input, long Cached, long Output)[] Prices =
    [
        ("gpt-5.6-luna", 25, 3, 200),
        ("gpt-5-mini-2025-08-07", 45, 5, 360),
        (Embedding, 13, 0, 0),
    ];

    /// <summary>US cents for one web search.</summary>
    public const long SearchPrice = 1;

    /// <summary>Nobody works on Sundays.</summary>
    public IEnumerable<FakeOpenAiUse> Uses(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday
            ? []
            : from project in new[] { Stated, Unstated, null }
            from price in Prices
            from isBatch in price.Model == Embedding ? [false] : new[] { false, true }
            select Use(day, project, price.Model, isBatch);

    /// <summary>In the first project only.</summary>
    public long Searches(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 0 : FakeNumbers.Between(0, 40, seed, "search", day);

    /// <summary>Every fifth day, the default project used tokens that the costs do not have.</summary>
    public static bool HasCosts(string? project, DateOnly day) => project is not null || day.DayNumber % 5 != 0;

    private FakeOpenAiUse Use(DateOnly day, string? project, string model, bool isBatch)
    {
        var purpose = $"{project}/{model}/{isBatch}";
        var input = FakeNumbers.Between(10_000, 9_000_000, seed, purpose, day);
        return model == Embedding
            ? new FakeOpenAiUse(day, project, model, isBatch, input, 0, 0)
            : new FakeOpenAiUse(
                day,
                project,
                model,
                isBatch,
                input,
                input * FakeNumbers.Between(0, 80, seed, purpose + "cached", day) / 100,
                FakeNumbers.Between(1_000, 900_000, seed, purpose + "output", day)
            );
    }
}
