using Dashboard.Store.Access;
using Dashboard.Store.Demo;

namespace Dashboard.Web.Configuration;

/// <summary>Loads the fictional company into a new store: in Development, or where the configuration says so.</summary>
public static class DemoStart
{
    public const string Key = "Demo:LoadOnFirstStart";

    public static async Task LoadDemoOnFirstStartAsync(this WebApplication app)
    {
        if (app.Configuration.GetValue(Key, app.Environment.IsDevelopment()))
        {
            await app
                .Services.GetRequiredService<DemoData>()
                .LoadOnFirstStartAsync(Actor.System("start-up"), app.Lifetime.ApplicationStopping);
        }
    }
}
