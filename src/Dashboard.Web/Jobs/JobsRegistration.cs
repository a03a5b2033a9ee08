using Dashboard.Hosting;
using Dashboard.Web.Shell;
using Microsoft.Data.SqlClient;
using Npgsql;
using Quartz;

namespace Dashboard.Web.Jobs;

/// <summary>The scheduler, with its schedule in the application's own database: several hosts on one database share the work.</summary>
public static class JobsRegistration
{
    /// <exception cref="StartException">A schedule in the settings is not one.</exception>
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder, DashboardDatabase database)
    {
        var services = builder.Services;
        services.AddSingleton(JobSchedules.Read(builder.Configuration)).AddSingleton<JobBoard>();
        services.AddHostedService<JobsStart>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "Dashboard";
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UsePersistentStore(store =>
            {
                if (database.IsSqlServer)
                {
                    store.UseSqlServer(SqlClientFactory.Instance, database.ConnectionString);
                }
                else
                {
                    store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString);
                }

                store.UseSystemTextJsonSerializer();
                store.UseClustering();
                store.ProvisionSchema();
            });
        });
        // A job that is asked to stop records that it did, before the database goes.
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return builder;
    }
}
