namespace Dashboard.Web.Sources;

/// <summary>The pages and schedules of the sources; the scheduler itself is <see cref="Jobs.JobsRegistration"/>'s.</summary>
public static class SourcesRegistration
{
    public static IServiceCollection AddSources(this IServiceCollection services) =>
        services.AddSingleton<SourceSchedules>().AddSingleton<SourceBoard>().AddHostedService<SourcesStart>();
}
