namespace Dashboard.Testing.Providers;

/// <summary>Tokens of one model in one workspace on one day at one service tier; the kinds do not overlap.</summary>
internal sealed record FakeAnthropicUse(
    DateOnly Day,
    string? Workspace,
    string Model,
    string Tier,
    long Input,
    long Read,
    long Written5M,
    long Written1H,
    long Output
)
{
    public (string Type, long Count)[] Kinds =>
        [
            ("uncached_input_tokens", Input),
            ("cache_read_input_tokens", Read),
            ("cache_creation.ephemeral_5m_input_tokens", Written5M),
            ("cache_creation.ephemeral_1h_input_tokens", Written1H),
            ("output_tokens", Output),
        ];
}

/// <summary>What an invented organisation used at Anthropic: raw numbers, from which answers and the expected total are made apart.</summary>
internal sealed class FakeAnthropicBook(int seed)
{
    public static readonly string[] Tiers = ["standard", "batch", "priority"];

    /// <summary>US cents for a million tokens: input, read, written for 5 minutes, written for 1 hour, output.</summary>
    public static readonly (string Model, string Name, long[] Cents)[] Prices =
    [
        ("claude-sonnet-5", "Claude Sonnet 5", [300, 30, 375, 600, 1500]),
        ("claude-haiku-4-5-20251001", "Claude Haiku 4.5", [100, 10, 125, 200, 500]),
    ];

    public const long SearchPrice = 1;

    /// <summary>Nobody works on Sundays.</summary>
    public IEnumerable<FakeAnthropicUse> Uses(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday
            ? []
            : from workspace in new[] { "wrkspc_a", null }
            from price in Prices
            from tier in Tiers
            select Use(day, workspace, price.Model, tier);

    /// <summary>In the first workspace only.</summary>
    public long Searches(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 0 : FakeNumbers.Between(0, 30, seed, "search", day);

    private FakeAnthropicUse Use(DateOnly day, string? workspace, string model, string tier)
    {
        var purpose = $"{workspace}/{model}/{tier}";
        long Count(string kind, long most) => FakeNumbers.Between(0, most, seed, purpose + kind, day);
        return new FakeAnthropicUse(
            day,
            workspace,
            model,
            tier,
            Count("input", 4_000_000),
            Count("read", 9_000_000),
            Count("5m", 300_000),
            Count("1h", 90_000),
            Count("output", 700_000)
        );
    }
}
