using System.Globalization;
using static Dashboard.Sources.Tests.Focus.FocusFixture;

namespace Dashboard.Sources.Tests.Focus;

public class FocusDateTests
{
    [Theory]
    [InlineData("2026-09-02", "2026-09-02T00:00:00")]
    [InlineData("2026-09-02 00:00:00", "2026-09-02T00:00:00")]
    [InlineData("2026-09-02T05:06:07Z", "2026-09-02T05:06:07")]
    [InlineData("2026-09-02t05:06:07z", "2026-09-02T05:06:07")]
    [InlineData("2026-09-02T05:06", "2026-09-02T05:06:00")]
    [InlineData("2026-09-02T05:06:07.25Z", "2026-09-02T05:06:07.25")]
    [InlineData("2026-09-02T05:06:07.123456789Z", "2026-09-02T05:06:07.1234567")]
    [InlineData("2026-09-02T05:06:07+02:00", "2026-09-02T03:06:07")]
    [InlineData("2026-09-02T05:06:07-0130", "2026-09-02T06:36:07")]
    [InlineData("2026-09-02T05:06:07+02", "2026-09-02T03:06:07")]
    [InlineData("2026-09-02 05:06:07 UTC", "2026-09-02T05:06:07")]
    [InlineData("2026-09-01T24:00:00Z", "2026-09-02T00:00:00")]
    [InlineData(" 2026-09-02 ", "2026-09-02T00:00:00")]
    public void Read_IsoDate_IsReadAsUtcWithoutNote(string text, string expected)
    {
        var row = Row(("ChargePeriodStart", text));

        Assert.Equal(Utc(expected), row.Start);
        Assert.Empty(Notes(("ChargePeriodStart", text)));
    }

    [Theory]
    [InlineData("4/1/26", "2026-04-01T00:00:00")]
    [InlineData("04/13/2026", "2026-04-13T00:00:00")]
    [InlineData("4/1/2026 13:30", "2026-04-01T13:30:00")]
    [InlineData("4/1/2026 12:00:00 AM", "2026-04-01T00:00:00")]
    [InlineData("4/1/2026 1:05 pm", "2026-04-01T13:05:00")]
    public void Read_AmericanDate_IsMonthFirstWithNote(string text, string expected)
    {
        Assert.Equal(Utc(expected), Row(("ChargePeriodStart", text)).Start);
        Assert.Contains("month/day/year", Assert.Single(Notes(("ChargePeriodStart", text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyAmericanDates_NoteTheFirstAndCountTheRest()
    {
        var line = Line.Replace("2026-10-01T00:00:00Z", "10/1/26", StringComparison.Ordinal);

        var notes = Notes(Read(string.Join('\n', Header, line, line, line)));

        Assert.Equal(2, notes.Count);
        Assert.StartsWith("row 2, ChargePeriodStart", notes[0], StringComparison.Ordinal);
        Assert.StartsWith("ChargePeriodStart in 3 rows", notes[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-01T30:00:00Z", "2026-10-02T06:00:00")]
    public void Read_HourPastTheDay_IsCarriedWithNote(string text, string expected)
    {
        Assert.Equal(Utc(expected), Row(("ChargePeriodEnd", text)).End);
        Assert.Contains("past 24", Assert.Single(Notes(("ChargePeriodEnd", text))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("13/1/26")]
    [InlineData("4/1/026")]
    [InlineData("1/4")]
    [InlineData("46000")]
    [InlineData("2026-09-02T")]
    [InlineData("2026-09-02Tnoon")]
    [InlineData("2026-09-02T25:61:00Z")]
    [InlineData("2026-09-02T50:00:00Z")]
    [InlineData("2026-09-02T05:06:07 CET")]
    [InlineData("2026-09-02T05:06:07+99:00")]
    [InlineData("2026-09-02x")]
    [InlineData("-026-09-02")]
    public void Read_NotADate_IsRejectedWithRowColumnValue(string text)
    {
        var problem = Problem(("ChargePeriodStart", text));

        Assert.Equal((2, "ChargePeriodStart", text), (problem.Row, problem.Column, problem.Value));
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2009-12-31")]
    [InlineData("2027-12-26")]
    [InlineData("2999-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Read_StartFarFromToday_IsRejected(string text)
    {
        Assert.Equal("ChargePeriodStart", Problem(("ChargePeriodStart", text), ("ChargePeriodEnd", null)).Column);
    }

    [Theory]
    [InlineData("2010-01-01")]
    [InlineData("2027-12-25")]
    public void Read_StartAtTheLimits_IsRead(string text)
    {
        Assert.Equal(Utc(text), Row(("ChargePeriodStart", text), ("ChargePeriodEnd", null)).Start);
    }

    [Theory]
    [InlineData("2999-12-31")]
    [InlineData("2041-11-21")]
    [InlineData("2026-09-30T23:59:59Z")]
    public void Read_EndTooFarOrBeforeStart_IsRejected(string text)
    {
        Assert.Equal("ChargePeriodEnd", Problem(("ChargePeriodEnd", text)).Column);
    }

    [Theory]
    [InlineData("2026-10-01T00:00:00Z", "when it starts")]
    [InlineData("NULL", "No end")]
    [InlineData("", "No end")]
    public void Read_PeriodWithoutLength_LastsOneDayWithNote(string end, string note)
    {
        Assert.Equal(Utc("2026-10-02"), Row(("ChargePeriodEnd", end)).End);
        Assert.Contains(note, Assert.Single(Notes(("ChargePeriodEnd", end))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("")]
    public void Read_NoStart_IsRejected(string text)
    {
        Assert.Equal("ChargePeriodStart", Problem(("ChargePeriodStart", text)).Column);
    }

    private static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
