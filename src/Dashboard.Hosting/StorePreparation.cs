using System.Data.Common;
using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Hosting;

/// <summary>What every host does once before work: migrate, tidy up after a dead process, load the catalogue.</summary>
public static class StorePreparation
{
    /// <exception cref="ConfigurationException">The database does not answer or refuses us.</exception>
    public static async Task PrepareStoreAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await MigrateAsync(services, cancellationToken);
        }
        catch (DbException e)
        {
            throw new ConfigurationException(
                $"The database cannot be used: {FirstLine(e.Message)} Check {DatabaseOptions.ConnectionKey} and that the server runs.",
                e
            );
        }
        catch (ArgumentException e)
        {
            throw new ConfigurationException($"{DatabaseOptions.ConnectionKey} is not a connection string: {FirstLine(e.Message)}", e);
        }

        await services.GetRequiredService<ImportLog>().CloseInterruptedAsync(cancellationToken);
        await services.GetRequiredService<LoadCatalogue>().RunAsync(Actor.System("start-up"), cancellationToken);
    }

    private static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<StoreContexts>().For(Actor.System("start-up"));
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    private static string FirstLine(string message)
    {
        var line = message.Split('\n')[0].Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
