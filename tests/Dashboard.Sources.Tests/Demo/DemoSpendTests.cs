using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Spend;
using Dashboard.Domain.Vendors;
using Dashboard.Sources.Catalogue;
using Dashboard.Sources.Demo;
using Dashboard.Sources.Tests.Catalogue;

namespace Dashboard.Sources.Tests.Demo;

/// <summary>What the demo's rows say once the catalogue's rules have read them.</summary>
[Collection(nameof(DemoUsage))]
public sealed class DemoSpendTests(DemoUsage usage)
{
    private static readonly Dictionary<string, ModelTier> Tiers = VendorCatalogue.Models.ToDictionary(m => m.Key, m => m.Tier);

    /// <summary>Added up apart from this code, by another program that reads the written files. USD.</summary>
    [Fact]
    public void Totals_AllFiles_EqualTheIndependentSum()
    {
        Assert.Equal(9058707.0153819m, usage.Rows.Sum(r => r.ListCost));
        Assert.Equal(8514350.9003774m, usage.Rows.Sum(r => r.ContractedCost));
        Assert.Equal(8191599.5058879m, usage.Total);
        Assert.Equal(8191612.410853m, usage.Rows.Sum(r => r.BilledCost));
    }

    [Fact]
    public void Spend_LastYear_IsSixToNineMillion() => Assert.InRange(Since(365).Sum(r => r.EffectiveCost), 6_000_000m, 9_000_000m);

    [Fact]
    public void Spend_Unmapped_IsASmallPart()
    {
        var noParty = Part(r => r.Mapped.Party is null);
        var noPartyOrModel = Part(r => r.Mapped.Party is null || r.Mapped.Model is null);

        Assert.InRange(noParty, 0.002m, 0.02m);
        Assert.InRange(noPartyOrModel, 0.005m, 0.05m);
    }

    [Fact]
    public void Rows_OfTokens_HaveModelAndKind() =>
        DemoRow.None(
            usage.Rows.Where(r =>
                r.IsTokens && r.Mapped is not { Party: not null, Developer: not null, Channel: not null, Model: not null, Kind: not null }
            )
        );

    [Fact]
    public void Rows_NotOfAi_HaveAPartyAndNoModel()
    {
        var rows = usage.Rows.Where(r => r.Line.ServiceCategory != "AI and Machine Learning").ToList();

        Assert.NotEmpty(rows);
        DemoRow.None(rows.Where(r => r.Mapped is not { Party: not null, Model: null, Developer: null, Kind: null }));
    }

    [Fact]
    public void Parties_All_AreEightVendorsAndOneUnknown() =>
        Assert.Equal(
            ["amazon", "anthropic", "cohere", "google", "microsoft", "mistral", "openai", "openrouter"],
            usage.Rows.Select(r => r.Mapped.Party).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        );

    /// <summary>The shape that the demo exists for: one vendor holds most, one much, several little.</summary>
    [Fact]
    public void Dependence_LastQuarter_DiffersBetweenVendors()
    {
        var recent = Since(90).Where(r => r.Mapped.Model is not null).ToList();
        Assert.Equal(3, recent.Select(r => Tiers[r.Mapped.Model!]).Distinct().Count());
        decimal Share(string vendor) =>
            recent.Where(r => r.Mapped.Party == vendor || r.Mapped.Developer == vendor || r.Mapped.Host == vendor).Sum(r => r.EffectiveCost)
            / recent.Sum(r => r.EffectiveCost);

        Assert.InRange(Share("microsoft"), 0.48m, 0.60m);
        Assert.InRange(Share("openai"), 0.35m, 0.45m);
        Assert.InRange(Share("amazon"), 0.15m, 0.30m);
        Assert.All(new[] { "google", "mistral", "cohere", "openrouter", "xai", "deepseek" }, v => Assert.InRange(Share(v), 0.005m, 0.15m));
    }

    [Theory]
    [InlineData("gpt-4o", "2025-05-01", "2025-10-31")]
    [InlineData("o3", "2025-05-01", "2025-11-15")]
    [InlineData("claude-sonnet-4", "2025-05-26", "2025-11-30")]
    [InlineData("gpt-5-4", "2026-04-02", "2026-11-19")]
    public void Models_Migrations_EndAndBeginOnTheirDays(string model, string first, string last)
    {
        var days = usage.Rows.Where(r => r.Mapped.Model == model && !r.IsCorrection).Select(r => r.Day).ToList();

        Assert.Equal(first, days.Min().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(last, days.Max().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Prices_OfO3_FallToAFifthOnOneDay()
    {
        decimal OutputPerMillion(string day) =>
            usage
                .Rows.Where(r =>
                    r.Mapped is { Model: "o3", Kind: TokenKind.Output } && r.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day
                )
                .Select(r => r.ListPrice * 1000)
                .Distinct()
                .Single();

        Assert.Equal(40m, OutputPerMillion("2025-06-09"));
        Assert.Equal(8m, OutputPerMillion("2025-06-10"));
    }

    [Fact]
    public void Weekends_AnyMonth_AreQuieter()
    {
        var byDay = usage
            .Rows.Where(r => r.Mapped.Model is not null)
            .GroupBy(r => r.Day)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.EffectiveCost));
        decimal Mean(Func<DateOnly, bool> days) => byDay.Where(d => days(d.Key)).Average(d => d.Value);

        Assert.True(Mean(d => d.DayOfWeek == DayOfWeek.Sunday) < 0.7m * Mean(d => d.DayOfWeek == DayOfWeek.Tuesday));
    }

    /// <summary>Aliases, price list and usage agree: the newest list's price times the tokens is the list cost of the days after it.</summary>
    [Fact]
    public void ListCost_AfterTheNewestPriceList_IsTokensTimesItsPrice()
    {
        var list = DemoCompany.PriceLists[^1];
        using var stream = list.Open();
        using var json = JsonDocument.Parse(stream);
        var prices = json
            .RootElement.EnumerateObject()
            .ToDictionary(
                p => (Party(p.Value.GetProperty("litellm_provider").GetString()!), CatalogueMapper.ModelOfListName(p.Name)!),
                p => p.Value
            );
        var rows = usage.Rows.Where(r => r.Day > list.AsOf && r.IsTokens).ToList();

        Assert.NotEmpty(rows);
        DemoRow.None(
            rows.Where(r =>
                prices[(r.Mapped.Party!, r.Mapped.Model!)].GetProperty(Property(r.Mapped.Kind)).GetDecimal() * r.Consumed != r.ListCost
            )
        );
    }

    [Fact]
    public void ContractedPrice_UnderAContract_IsTheListLessItsDiscount() =>
        Assert.All(
            DemoCompany.Contracts.Where(c =>
                c.Discount is not null && c.Key is not ("cohere-search-services" or "microsoft-ai-commit-plan")
            ),
            c =>
            {
                var rows = TokensUnder(c);
                Assert.NotEmpty(rows);
                DemoRow.None(rows.Where(r => r.ContractedPrice != r.ListPrice * (1 - c.Discount!.Value)));
            }
        );

    /// <summary>The demo's finding for a check of contracted rates: ten percent was agreed and is not given.</summary>
    [Fact]
    public void ContractedPrice_OfCohere_IgnoresTheDiscountOfItsContract()
    {
        var contract = DemoCompany.Contracts.Single(c => c.VendorKey == "cohere");
        Assert.Equal(0.1m, contract.Discount);
        var rows = TokensUnder(contract);
        Assert.NotEmpty(rows);
        DemoRow.None(rows.Where(r => r.ContractedPrice != r.ListPrice));
    }

    /// <summary>Ended and met, ended and missed, on course, and too slow: mean daily use of 28 days, carried to the end.</summary>
    [Theory]
    [InlineData("amazon-migration-incentive", "2025-05-01", 1.00, 1.10)]
    [InlineData("microsoft-enterprise-ai", "2025-05-01", 0.90, 0.99)]
    [InlineData("microsoft-enterprise-ai", "2026-05-01", 1.05, 1.40)]
    [InlineData("google-document-order", "2026-04-01", 1.00, 1.10)]
    [InlineData("cohere-search-services", "2026-06-01", 1.00, 1.25)]
    [InlineData("amazon-model-services", "2026-01-01", 0.65, 0.85)]
    public void Commitments_AtTheirPace_EndWhereTheStoryNeedsThem(string key, string from, double low, double high)
    {
        var contract = DemoCompany.Contracts.Single(c => c.Key == key);
        var commitment = contract.Commitments.Single(c => c.From == DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var byDay = usage
            .Rows.Where(r => r.Mapped.Party == contract.VendorKey && r.Day >= commitment.From && r.Day <= commitment.To)
            .GroupBy(r => r.Day)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.EffectiveCost));
        var recent = byDay.Where(d => d.Key > DemoCompany.LastDay.AddDays(-28)).Sum(d => d.Value) / 28;
        var left = Math.Max(0, commitment.To.DayNumber - DemoCompany.LastDay.DayNumber);

        Assert.InRange((double)((byDay.Values.Sum() + (recent * left)) / commitment.Amount), low, high);
    }

    [Fact]
    public void Models_OfApplications_AreThoseInUseOnTheLastDay()
    {
        var used = usage
            .Rows.Where(r => r.Day == DemoCompany.LastDay && r.Mapped.Model is not null)
            .Select(r => (Application: Application(r.Line.Tags), r.Mapped.Model))
            .Where(r => r.Application is not null)
            .ToLookup(r => r.Application!, r => r.Model!);
        string[] untagged = ["code-assist", "driver-voice"];

        Assert.All(
            DemoRegister.Rows("applications"),
            row =>
            {
                var models = row["models"]!.Split(';', StringSplitOptions.TrimEntries);
                Assert.Empty(used[row["key"]!].Except(models));
                Assert.True(
                    untagged.Contains(row["key"]!) || models.Order().SequenceEqual(used[row["key"]!].Distinct().Order()),
                    row["key"]
                );
            }
        );
    }

    private static string? Application(string? tags)
    {
        if (tags is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(tags);
        return json.RootElement.TryGetProperty("application", out var value) ? value.GetString() : null;
    }

    private List<DemoRow> TokensUnder(DemoContract contract) =>
        [
            .. usage.Rows.Where(r =>
                r.Mapped.Party == contract.VendorKey && r.Day >= contract.EffectiveFrom && !(r.Day > contract.EffectiveTo) && r.IsTokens
            ),
        ];

    private static string Property(TokenKind? kind) =>
        kind switch
        {
            TokenKind.Input => "input_cost_per_token",
            TokenKind.Output => "output_cost_per_token",
            TokenKind.CacheRead => "cache_read_input_token_cost",
            _ => "cache_creation_input_token_cost",
        };

    private static string Party(string provider) =>
        provider switch
        {
            "azure" or "azure_ai" => "microsoft",
            "bedrock_converse" => "amazon",
            "cohere_chat" => "cohere",
            _ when provider.StartsWith("vertex_ai", StringComparison.Ordinal) => "google",
            _ => provider,
        };

    private IEnumerable<DemoRow> Since(int days) => usage.Rows.Where(r => r.Day > DemoCompany.LastDay.AddDays(-days));

    private decimal Part(Func<DemoRow, bool> rows) => usage.Rows.Where(rows).Sum(r => r.EffectiveCost) / usage.Total;
}
