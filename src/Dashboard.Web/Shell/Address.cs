namespace Dashboard.Web.Shell;

/// <summary>Tells the person or the log where the application is, once it listens.</summary>
public static class Address
{
    public static void AnnounceAddress(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            app.Services.GetRequiredService<StartedFlag>().IsSet = true;
            var line = $"Dashboard is ready at {string.Join(" and ", app.Urls)}";
            if (app.Environment.IsDevelopment())
            {
                Console.WriteLine(line);
            }
            else
            {
                app.Logger.LogInformation("{Message}", line);
            }
        });
    }
}
