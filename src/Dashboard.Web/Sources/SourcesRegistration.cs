namespace Dashboard.Web.Sources;

/// <summary>The schedules of the sources; the scheduler itself is <see cref="Jobs.JobsRegistration"/>'s.</summary>
public static class SourcesRegistration
{
    public static IServiceCollection AddSources(this IServiceCollection services) =>
        services.AddSingleton<SourceSchedules>().AddHostedService<SourcesStart>();
}
