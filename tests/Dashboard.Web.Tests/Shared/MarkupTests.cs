using System.Net;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn;
using Dashboard.Web.Shared;
using Dashboard.Web.Shared.Charts;

namespace Dashboard.Web.Tests.Shared;

public sealed class MarkupTests
{
    [Fact]
    public async Task ScoreChip_Interval_ShowsNumberAndWord()
    {
        var html = await Markup.OfAsync<ScoreChip>(new { Score = new Interval(43.15m, 53.15m) });

        Assert.Contains("score high", html, StringComparison.Ordinal);
        Assert.Contains("43–53", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("Moderate to high", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("class=\"on\"").Length - 1);
    }

    [Fact]
    public async Task IntervalBar_Interval_HatchesOnlyWhatIsUnknown()
    {
        var html = await Markup.OfAsync<IntervalBar>(new { Score = new Interval(43.15m, 53.15m) });

        Assert.Contains(
            "aria-label=\"Between 43.2 and 53.2 of 100 points; the part in between is unknown\"",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("width=\"43.15\"", html, StringComparison.Ordinal);
        Assert.Contains("hatch", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IntervalBar_Point_HasNoHatch()
    {
        var html = await Markup.OfAsync<IntervalBar>(new { Score = Interval.Exactly(47.65m) });

        Assert.DoesNotContain("hatch", html, StringComparison.Ordinal);
        Assert.Contains("47.7 of 100 points", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_Reason_IsReadAloudAndEncoded()
    {
        var html = await Markup.OfAsync<Unknown>(new { Reason = "no <usage> imported" });

        Assert.Contains("Unknown: no &lt;usage&gt; imported", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<usage>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public async Task AsOf_OlderThanItsLimit_IsStale(int daysOld, bool stale)
    {
        var html = await Markup.OfAsync<AsOf>(
            new { At = (DateTimeOffset?)Markup.Now.AddDays(-daysOld), StaleAfter = (TimeSpan?)TimeSpan.FromDays(2) }
        );

        Assert.Equal(stale, html.Contains("as-of stale", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EvidenceRow_WithLink_LeadsToWhatIsBehindIt()
    {
        var item = new EvidenceItem("Frontier spend: USD 480,000", "Share of tier spend", "/imports/7", Markup.Now.AddHours(-3));

        var html = await Markup.OfAsync<EvidenceRow>(new { Item = item, Now = Markup.Now });

        Assert.Contains("href=\"/imports/7\"", html, StringComparison.Ordinal);
        Assert.Contains("3 h ago", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_Content_IsAButtonThatSaysItOpensEvidence()
    {
        var html = await Markup.OfAsync<Figure>(
            new { ChildContent = Markup.Text("1,204"), Load = (Func<Task<EvidenceSheet>>)(() => throw new InvalidOperationException()) }
        );

        Assert.StartsWith("<button type=\"button\"", html, StringComparison.Ordinal);
        Assert.Contains("1,204", html, StringComparison.Ordinal);
        Assert.Contains("show the evidence", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SortHeader_PresentColumn_TurnsRoundAndLeavesThePage()
    {
        var parameters = new
        {
            Key = "spend",
            Label = "Spend",
            Numeric = true,
            Order = new ListOrder("spend", true),
        };

        var html = await Markup.OfAsync<SortHeader>(parameters, "http://localhost/vendors?sort=-spend&page=3&role=host");

        Assert.Contains("aria-sort=\"descending\"", html, StringComparison.Ordinal);
        Assert.Contains("vendors?sort=spend&amp;role=host\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pager_MiddlePage_KeepsTheOtherFilters()
    {
        var html = await Markup.OfAsync<Pager>(
            new { Label = "vendors", Window = PageWindow.Of(2, 25, 80) },
            "http://localhost/vendors?role=host&page=2"
        );

        Assert.Contains("26–50 of 80", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("vendors?role=host&amp;page=3\"", html, StringComparison.Ordinal);
        Assert.Contains("vendors?role=host\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pager_OnePage_HasNoLinks()
    {
        var html = await Markup.OfAsync<Pager>(new { Label = "vendors", Window = PageWindow.Of(1, 25, 8) });

        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChartTable_UnknownValue_IsNotZero()
    {
        var options = new ChartOptions
        {
            Kind = ChartKind.Line,
            Title = "Prices fell",
            Measure = "USD per 1M tokens",
            X = ChartAxis.OfMonths("Month", [new(2026, 10, 1), new(2026, 11, 1)]),
            Series = [new("Fjord", [2.5m, null])],
            Format = ValueFormat.Rate("USD"),
        };

        var html = await Markup.OfAsync<ChartTable>(new { Options = options });

        Assert.Contains("USD 2.50", html, StringComparison.Ordinal);
        Assert.Contains("Unknown: no value", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">0<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_Prerendered_HasFindingMeasureAndLabel()
    {
        var options = new ChartOptions
        {
            Kind = ChartKind.Bar,
            Title = "Two hosts carry 81 % of spend",
            Measure = "USD, 90 days",
            X = ChartAxis.Of("Host", ["A", "B"]),
            Series = [new("Spend", [1, 2])],
            Format = ValueFormat.Money("USD"),
        };

        var html = await Markup.OfAsync<Chart>(new { Options = options });

        Assert.Contains("<h2>Two hosts carry 81 % of spend</h2>", html, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", html, StringComparison.Ordinal);
        Assert.Contains("Show table", html, StringComparison.Ordinal);
    }
}
