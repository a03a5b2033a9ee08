using Dashboard.Domain.Vendors;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Tests.Catalogue;

public sealed class CatalogueTiesTests
{
    [Fact]
    public void Ties_All_JoinTwoVendorsOfTheCatalogue()
    {
        var vendors = VendorCatalogue.Vendors.Select(v => v.Key).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            VendorCatalogue.Ties,
            t =>
            {
                Assert.Contains(t.FromKey, vendors);
                Assert.Contains(t.ToKey, vendors);
                Assert.NotEqual(t.FromKey, t.ToKey);
            }
        );
    }

    [Fact]
    public void Ties_All_CarryTheirSource() =>
        Assert.All(
            VendorCatalogue.Ties,
            t =>
            {
                Assert.EndsWith(".", t.Fact, StringComparison.Ordinal);
                Assert.NotEmpty(t.SourceTitle);
                Assert.True(
                    Uri.TryCreate(t.SourceAddress, UriKind.Absolute, out var address)
                        && address.Scheme.StartsWith("http", StringComparison.Ordinal)
                );
                Assert.True(t.SourceDate == "undated" || FactDate.ParseStart(t.SourceDate).Date.Year >= 2019, t.Key);
                Assert.True(Enum.IsDefined(t.Status) && Enum.IsDefined(t.ReadFrom) && Enum.IsDefined(t.Kind));
            }
        );

    [Fact]
    public void Attribution_SecondaryPage_NeverPassesForAFiling()
    {
        Assert.Contains(VendorCatalogue.Ties, t => t.ReadFrom != ReadFrom.SecondaryPage);
        Assert.All(
            VendorCatalogue.Ties,
            t => Assert.Equal(t.ReadFrom == ReadFrom.SecondaryPage, t.Attribution.StartsWith("reported by ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Ties_OfOneLine_FollowOneAnother()
    {
        var lines = VendorCatalogue.Ties.GroupBy(t => (First: Min(t.FromKey, t.ToKey), Second: Max(t.FromKey, t.ToKey), t.Line));
        foreach (var line in lines)
        {
            var states = line.OrderBy(t => t.From?.Date).ThenBy(t => t.To?.Date ?? DateOnly.MaxValue).ToList();
            Assert.All(states, t => Assert.True(t.To is null || t.From is null || t.To.Value.Date >= t.From.Value.Date, t.Key));
            foreach (var (earlier, later) in states.Zip(states.Skip(1)))
            {
                Assert.True(
                    earlier.To is { } end && later.From is { } start && end.Date <= start.Date,
                    $"{earlier.Key} runs into {later.Key}"
                );
            }
        }
    }

    [Theory]
    [InlineData("compute exclusivity", "2019-07-22 2023-01-23 2025-01-21 2025-10-28 2026-04-27")]
    [InlineData("API and IP licence", "2020-09 2023-01-23 2025-01-21 2025-10-28 2026-04-27")]
    [InlineData("AGI condition", "2019 2025-10-28 2026-04-27")]
    public void Ties_MicrosoftAndOpenAi_HaveThreeDatedLines(string line, string starts) =>
        Assert.Equal(starts.Split(' '), Line(line).Select(t => t.From.ToString()));

    [Theory]
    [InlineData("2018-12-31", null)]
    [InlineData("2020-01-01", TieKind.Exclusive)]
    [InlineData("2025-06-01", TieKind.RightOfFirstRefusal)]
    [InlineData("2025-12-01", TieKind.Hosts)]
    [InlineData("2026-11-20", TieKind.Hosts)]
    public void Ties_ComputeExclusivityOnADay_IsWhatHeldThen(string day, TieKind? kind) =>
        Assert.Equal(kind, InForce("compute exclusivity", day)?.Kind);

    [Theory]
    [InlineData("2024-01-01", "microsoft-openai-agi-2019")]
    [InlineData("2026-01-01", "microsoft-openai-agi-2025-10")]
    [InlineData("2026-04-27", null)]
    [InlineData("2026-11-20", null)]
    public void Ties_AgiConditionOnADay_EndsInApril2026(string day, string? key) => Assert.Equal(key, InForce("AGI condition", day)?.Key);

    [Theory]
    [InlineData("oracle-openai-compute", "2027", null)]
    [InlineData("cerebras-openai-compute", "2026-01", "2028")]
    [InlineData("microsoft-openai-licence-2026-04", "2026-04-27", "2032")]
    [InlineData("nvidia-openai-letter", "2025-09-22", "2026-02")]
    [InlineData("coreweave-microsoft", null, null)]
    public void Ties_DatedInexactly_KeepThePrecisionOfTheSource(string key, string? from, string? to)
    {
        var tie = VendorCatalogue.Ties.Single(t => t.Key == key);

        Assert.Equal(from, tie.From?.ToString());
        Assert.Equal(to, tie.To?.ToString());
    }

    private static IEnumerable<CatalogueTie> Line(string line) =>
        VendorCatalogue
            .Ties.Where(t => t.Line == line && t.Key.StartsWith("microsoft-openai-", StringComparison.Ordinal))
            .OrderBy(t => t.From!.Value.Date);

    private static CatalogueTie? InForce(string line, string day)
    {
        var date = FactDate.ParseStart(day).Date;
        return Line(line).SingleOrDefault(t => t.From!.Value.Date <= date && (t.To is null || date < t.To.Value.Date));
    }

    private static string Min(string a, string b) => string.CompareOrdinal(a, b) < 0 ? a : b;

    private static string Max(string a, string b) => string.CompareOrdinal(a, b) < 0 ? b : a;
}
