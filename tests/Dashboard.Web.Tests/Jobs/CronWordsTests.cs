using Dashboard.Web.Jobs;

namespace Dashboard.Web.Tests.Jobs;

public sealed class CronWordsTests
{
    [Theory]
    [InlineData("0 0 2 * * ?", "Every day at 02:00 UTC")]
    [InlineData("0 30 14 ? * *", "Every day at 14:30 UTC")]
    [InlineData("0 5 6 ? * MON-FRI", "Monday to Friday at 06:05 UTC")]
    [InlineData("0 0 7 ? * sun", "Every Sunday at 07:00 UTC")]
    [InlineData("0 0 7 ? * 2", "Every Monday at 07:00 UTC")]
    [InlineData("0 0 7 15 * ?", "Every month on day 15 at 07:00 UTC")]
    [InlineData("0 20 * * * ?", "Every hour at 20 minutes past")]
    [InlineData("0 0/15 * * * ?", "Every 15 minutes")]
    [InlineData("0 0/1 * * * ?", "Every minute")]
    [InlineData("0 10 0/6 * * ?", "Every 6 hours from 00:10 UTC")]
    [InlineData("0 0 3/6 * * ?", "By the schedule 0 0 3/6 * * ? (UTC)")]
    [InlineData("30 0 2 * * ?", "By the schedule 30 0 2 * * ? (UTC)")]
    [InlineData("0 0 2 L * ?", "By the schedule 0 0 2 L * ? (UTC)")]
    public void Of_Schedule_IsSaidInWords(string cron, string expected) => Assert.Equal(expected, CronWords.Of(cron));

    [Theory]
    [InlineData("0 0 2 * * ?", "Every day at 02:00 (Asia/Kathmandu)")]
    [InlineData("0 20 * * * ?", "Every hour at 20 minutes past")]
    [InlineData("0 0 2 L * ?", "By the schedule 0 0 2 L * ? (Asia/Kathmandu)")]
    public void Of_ScheduleOfAnotherZone_NamesIt(string cron, string expected) =>
        Assert.Equal(expected, CronWords.Of(cron, "Asia/Kathmandu"));
}
