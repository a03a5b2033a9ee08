using System.Globalization;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Tests.Sources;

/// <summary>What a schedule comes to on clocks that are put forward and back, half an hour off, or a quarter, and on a leap day.</summary>
public sealed class SchedulePreviewTests
{
    [Theory]
    // Put forward on 8 March 2026 at 02:00, back on 1 November 2026 at 02:00.
    [InlineData("America/New_York", "0 0 5 * * ?", "2026-03-07T12:00:00Z", "Sun 8 Mar 2026, 05:00", "Sun 8 Mar 2026, 09:00")]
    [InlineData("America/New_York", "0 0 5 * * ?", "2026-10-31T12:00:00Z", "Sun 1 Nov 2026, 05:00", "Sun 1 Nov 2026, 10:00")]
    // Put forward on 29 March 2026 at 02:00, back on 25 October 2026 at 03:00.
    [InlineData("Europe/Berlin", "0 0 5 * * ?", "2026-03-28T12:00:00Z", "Sun 29 Mar 2026, 05:00", "Sun 29 Mar 2026, 03:00")]
    [InlineData("Europe/Berlin", "0 0 5 * * ?", "2026-10-24T12:00:00Z", "Sun 25 Oct 2026, 05:00", "Sun 25 Oct 2026, 04:00")]
    // Put forward by half an hour on 4 October 2026, back on 5 April 2026.
    [InlineData("Australia/Lord_Howe", "0 0 5 * * ?", "2026-10-03T00:00:00Z", "Sun 4 Oct 2026, 05:00", "Sat 3 Oct 2026, 18:00")]
    [InlineData("Australia/Lord_Howe", "0 0 5 * * ?", "2026-04-04T00:00:00Z", "Sun 5 Apr 2026, 05:00", "Sat 4 Apr 2026, 18:30")]
    // Five hours and three quarters ahead, always.
    [InlineData("Asia/Kathmandu", "0 0 5 * * ?", "2026-11-23T12:00:00Z", "Tue 24 Nov 2026, 05:00", "Mon 23 Nov 2026, 23:15")]
    // Three hours behind; summer time was given up in 2019, after midnights that did not exist.
    [InlineData("America/Sao_Paulo", "0 0 0 * * ?", "2026-11-23T12:00:00Z", "Tue 24 Nov 2026, 00:00", "Tue 24 Nov 2026, 03:00")]
    // A leap day, and the one after it four years later.
    [InlineData("Europe/Berlin", "0 30 5 29 2 ?", "2027-01-01T00:00:00Z", "Tue 29 Feb 2028, 05:30", "Tue 29 Feb 2028, 04:30")]
    [InlineData("America/New_York", "0 30 5 29 2 ?", "2028-03-01T00:00:00Z", "Sun 29 Feb 2032, 05:30", "Sun 29 Feb 2032, 10:30")]
    public void Of_ScheduleInAZone_KeepsItsClock(string zone, string cron, string now, string local, string utc)
    {
        var preview = SchedulePreview.Of(cron, zone, zone, At(now));

        Assert.Equal((local, utc), (preview.Runs[0].Local, preview.Runs[0].Utc));
        Assert.Equal(zone, preview.Viewer);
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-07T12:00:00Z")]
    [InlineData("America/New_York", "2026-10-31T12:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28T12:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-24T12:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T00:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-04T00:00:00Z")]
    [InlineData("Asia/Kathmandu", "2028-02-27T00:00:00Z")]
    [InlineData("America/Sao_Paulo", "2028-02-27T00:00:00Z")]
    public void Of_DaysAroundAChangeOfTheClock_RunsOnceADay(string zone, string now)
    {
        var runs = SchedulePreview.Of("0 0 5 * * ?", zone, zone, At(now)).Runs;

        Assert.Equal(5, runs.Count);
        Assert.All(runs, run => Assert.EndsWith(", 05:00", run.Local, StringComparison.Ordinal));
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.InRange((pair.Second.At - pair.First.At).TotalHours, 23, 25));
        Assert.Equal(5, runs.DistinctBy(run => run.Local).Count());
    }

    [Theory]
    [InlineData("Asia/Kathmandu", "Mon 23 Nov 2026, 18:05")]
    [InlineData("Australia/Lord_Howe", "Mon 23 Nov 2026, 23:20")]
    [InlineData("UTC", "Mon 23 Nov 2026, 12:20")]
    public void Of_ScheduleOfAnotherZone_IsOnTheReadersClock(string viewer, string local)
    {
        var run = SchedulePreview.Of("0 20 * * * ?", "America/New_York", viewer, TestSources.Now).Runs[0];

        Assert.Equal((local, "Mon 23 Nov 2026, 12:20", "in 20 min"), (run.Local, run.Utc, run.In));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Nowhere/At_All")]
    public void Of_ReaderWhoseZoneIsNotKnown_ReadsUtc(string? viewer)
    {
        var preview = SchedulePreview.Of("0 0 5 * * ?", "UTC", viewer, TestSources.Now);

        Assert.Equal("UTC", preview.Viewer);
        Assert.Equal(preview.Runs[0].Utc, preview.Runs[0].Local);
    }

    [Theory]
    [InlineData("every day", "UTC")]
    [InlineData("0 0 5 30 2 ?", "UTC")]
    [InlineData("", "UTC")]
    [InlineData("0 0 5 * * ?", "Nowhere/At_All")]
    public void Of_NoSchedule_NamesNoRuns(string cron, string zone)
    {
        var preview = SchedulePreview.Of(cron, zone, "UTC", TestSources.Now);

        Assert.Null(preview.Words);
        Assert.Empty(preview.Runs);
    }

    [Fact]
    public void Of_Schedule_IsSaidInWordsOfItsOwnZone() =>
        Assert.Equal(
            "Every day at 05:00 (Asia/Kathmandu)",
            SchedulePreview.Of(" 0 0 5 * * ? ", "Asia/Kathmandu", "Europe/Berlin", TestSources.Now).Words
        );

    [Fact]
    public void Choices_Offered_AreSchedulesAndZones()
    {
        Assert.All(ScheduleChoices.Schedules, cron => Assert.True(SourceSchedules.IsSchedule(cron)));
        Assert.All(
            ScheduleChoices.Schedules,
            cron => Assert.DoesNotContain(cron, Dashboard.Web.Jobs.CronWords.Of(cron), StringComparison.Ordinal)
        );
        var zones = ScheduleChoices.ZonesFor("Asia/Kathmandu", "Australia/Lord_Howe");
        Assert.Contains("Asia/Kathmandu", zones);
        Assert.Contains("Australia/Lord_Howe", zones);
        Assert.DoesNotContain("Nowhere/At_All", ScheduleChoices.ZonesFor("Nowhere/At_All", "UTC"));
        Assert.Equal("0 1 1 * * ?", ScheduleChoices.SchedulesFor("0 1 1 * * ?")[0]);
        Assert.Equal(ScheduleChoices.Schedules.Count, ScheduleChoices.SchedulesFor("0 20 * * * ?").Count);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
