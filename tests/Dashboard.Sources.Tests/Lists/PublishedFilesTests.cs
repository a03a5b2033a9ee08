using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Deprecations;
using Dashboard.Sources.GenaiPrices;
using Dashboard.Sources.Leaderboards;
using Dashboard.Sources.LiteLlm;
using Dashboard.Sources.OpenRouter.Prices;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.Lists;

/// <summary>Nothing of a list is lost: what is not read is rejected or counted.</summary>
public sealed class PublishedFilesTests
{
    [Fact]
    public void Genai_EveryPrice_IsReadRejectedOrCounted()
    {
        foreach (var (name, content) in PublishedFiles.Of("prices/genai-prices/v2", "data.json", ConnectorSamples.Genai))
        {
            using var json = JsonDocument.Parse(content);
            var listed = json
                .RootElement.EnumerateArray()
                .SelectMany(p => p.GetProperty("models").EnumerateArray())
                .SelectMany(m =>
                    m.GetProperty("prices") is { ValueKind: JsonValueKind.Array } sets
                        ? sets.EnumerateArray().Select(s => s.GetProperty("prices"))
                        : [m.GetProperty("prices")]
                )
                .SelectMany(p => p.EnumerateObject())
                .Sum(p => p.Value.ValueKind == JsonValueKind.Object ? 1 + p.Value.GetProperty("tiers").GetArrayLength() : 1);

            Assert.Equal((name, listed), (name, Accounted(Read(new GenaiPricesConnector(), content))));
        }
    }

    [Fact]
    public void OpenRouter_EveryPrice_IsReadRejectedOrCounted()
    {
        foreach (var (name, content) in PublishedFiles.Of("prices/openrouter", "models.*.json", ConnectorSamples.OpenRouter))
        {
            using var json = JsonDocument.Parse(content);
            var pricing = json.RootElement.GetProperty("data").EnumerateArray().Select(m => m.GetProperty("pricing")).ToList();
            var listed = pricing.Sum(p => p.EnumerateObject().Count(x => x.Name != "overrides"));
            var inBands = pricing
                .SelectMany(p => p.TryGetProperty("overrides", out var bands) ? bands.EnumerateArray() : default)
                .Sum(b => b.EnumerateObject().Count() - 1);
            var results = Read(new OpenRouterPriceConnector(), content);

            Assert.Equal((name, listed + inBands), (name, Accounted(results)));
            Assert.Empty(Problems(results));
        }
    }

    [Fact]
    public void LiteLlm_EveryDay_IsRead()
    {
        const string Ours = """{"m":{"litellm_provider":"openai","input_cost_per_token":1e-06}}""";
        foreach (var (name, content) in PublishedFiles.Of("prices/litellm", "*.json", Ours))
        {
            var results = Read(new LiteLlmConnector(), content);

            Assert.True(Values(results).Count > 0, name);
            Assert.True(Problems(results).Count <= Values(results).Count / 100, name);
        }
    }

    [Fact]
    public void DeprecationsInfo_EveryRecord_IsRead()
    {
        foreach (
            var (name, content) in PublishedFiles.Of("models/deprecations/deprecations-rss", "data.json", ConnectorSamples.DeprecationsInfo)
        )
        {
            using var json = JsonDocument.Parse(content);
            var results = Read(new DeprecationsInfoConnector(), content);

            Assert.Equal((name, json.RootElement.GetArrayLength()), (name, Values(results).Count));
        }
    }

    [Fact]
    public void Aider_EveryRecord_IsReadOrRejected()
    {
        foreach (var (name, content) in PublishedFiles.Of("models/aider", "*.yml", ConnectorSamples.Aider))
        {
            var listed = Encoding.UTF8.GetString(content).Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal));
            var results = Read(new AiderConnector(), content);

            Assert.Equal((name, listed), (name, results.Count));
            Assert.True(Problems(results).Count == 0, string.Join('\n', Problems(results)));
        }
    }

    /// <summary>Values, rejected records, and what the notes count.</summary>
    private static int Accounted<T>(IReadOnlyList<ReadResult<T>> results)
        where T : class =>
        Values(results).Count
        + Problems(results).Count
        + Notes(results).Sum(n => int.Parse(n.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
}
