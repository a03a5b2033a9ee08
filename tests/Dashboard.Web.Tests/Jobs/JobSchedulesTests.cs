using Dashboard.Web.Jobs;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Web.Tests.Jobs;

public sealed class JobSchedulesTests
{
    [Theory]
    [InlineData(null, "0 0 2 * * ?")]
    [InlineData(" ", "0 0 2 * * ?")]
    [InlineData("0 0 5 * * ?", "0 0 5 * * ?")]
    public void Read_Setting_ReplacesTheDefault(string? cron, string expected) =>
        Assert.Equal(expected, JobSchedules.Read(Settings(cron)).CronOf(JobDefinition.NightlyScores));

    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("every night")]
    [InlineData("0 0 25 * * ?")]
    [InlineData("0 0 2 30 2 ?")]
    public void Read_NoSchedule_NamesTheSettingAndTheValue(string cron)
    {
        var problem = Assert.Throws<StartException>(() => JobSchedules.Read(Settings(cron)));

        Assert.StartsWith($"Jobs:NightlyScores:Cron is “{cron}”", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    private static IConfiguration Settings(string? cron) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Jobs:NightlyScores:Cron"] = cron })
            .Build();
}
