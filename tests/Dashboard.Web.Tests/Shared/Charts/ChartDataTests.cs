using Dashboard.Web.Shared.Charts;

namespace Dashboard.Web.Tests.Shared.Charts;

public sealed class ChartDataTests
{
    [Fact]
    public void WithOther_MoreThanSevenSeries_AddsTheSmallestTogether()
    {
        var series = Enumerable.Range(1, 9).Select(i => new ChartSeries($"V{i}", [i, i * 10])).ToList();

        var shown = ChartData.WithOther(series);

        Assert.Equal(["V9", "V8", "V7", "V6", "V5", "V4", ChartData.Other], shown.Select(one => one.Name));
        Assert.Equal([6, 60], shown[^1].Values);
    }

    [Fact]
    public void WithOther_AnyNumber_KeepsTheSumOfEveryPlace()
    {
        var series = Enumerable.Range(1, 12).Select(i => new ChartSeries($"V{i}", [i * 3 % 7, i])).ToList();

        var shown = ChartData.WithOther(series, most: 4);

        Assert.Equal(4, shown.Count);
        Assert.Equal(series.Sum(one => one.Values[0]), shown.Sum(one => one.Values[0]));
    }

    [Fact]
    public void WithOther_UnknownEverywhere_StaysUnknown()
    {
        var series = Enumerable.Range(1, 9).Select(i => new ChartSeries($"V{i}", [i, i > 3 ? i : null])).ToList();

        Assert.Null(ChartData.WithOther(series)[^1].Values[1]);
    }

    [Fact]
    public void ToCsv_CellsThatASpreadsheetWouldRun_AreMadeText()
    {
        var csv = ChartData.ToCsv(Chart(["=HYPERLINK(\"x\")", "@a", "a,b", "-5"], [1, 2, null, -4.5m]));

        Assert.Equal("Name,Spend\r\n\"'=HYPERLINK(\"\"x\"\")\",1\r\n'@a,2\r\n\"a,b\",\r\n-5,-4.5\r\n", csv);
    }

    [Fact]
    public void Payload_Texts_AreTheTablesOwn()
    {
        var payload = ChartPayload.Of(Chart(["a", "b", "c"], [1234.5m, null]));

        Assert.Equal(["USD 1,235", "—", "—"], payload.Series[0].Texts);
        Assert.Equal([1234.5m, null, null], payload.Series[0].Values);
        Assert.Null(payload.Dates);
    }

    [Fact]
    public void Payload_Months_ArePlacedAtUtcMidnight()
    {
        var options = Chart([], []) with
        {
            X = ChartAxis.OfMonths("Month", [new DateOnly(2026, 11, 1)]),
            Marks = [new(new DateOnly(2026, 11, 20), "Notice")],
        };

        var payload = ChartPayload.Of(options);

        Assert.Equal([1_793_491_200_000], payload.Dates);
        Assert.Equal(1_795_132_800_000, payload.Marks[0].At);
        Assert.Equal(["Nov 2026"], payload.Categories);
    }

    private static ChartOptions Chart(IReadOnlyList<string> labels, IReadOnlyList<decimal?> values) =>
        new()
        {
            Kind = ChartKind.Bar,
            Title = "One vendor leads",
            Measure = "Spend in USD",
            X = ChartAxis.Of("Name", labels),
            Series = [new("Spend", values)],
            Format = ValueFormat.Money("USD"),
        };
}
