using System.Data;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.SqlServer.Tests.Driver;

/// <summary>
/// The driver must get as far as the network. Without the stand-in assembly a parameterised command would end in a
/// FileNotFoundException instead (docs/decisions/0005).
/// </summary>
public sealed class ClosedPortTests
{
    private static readonly string Connection =
        $"Server=127.0.0.1,{ClosedPort()};Database=x;User Id=x;Password=x;Encrypt=false;Connect Timeout=2";

    [Fact]
    public async Task Command_WithParameters_FailsOnTheNetworkOnly()
    {
        var wanted = "openai";
        await using var db = SqlServerModel.Create(Connection);

        await AssertNetworkErrorAsync(() => db.Vendors.Where(v => v.Key == wanted).Skip(1).Take(2).ToListAsync());
    }

    [Fact]
    public async Task BulkCopy_FailsOnTheNetworkOnly()
    {
        using var table = new DataTable();
        table.Columns.Add("LineId", typeof(int));
        table.Rows.Add(1);
        using var copy = new SqlBulkCopy(Connection) { DestinationTableName = "UsageFacts" };

        await AssertNetworkErrorAsync(() => copy.WriteToServerAsync(table));
    }

    [Fact]
    public void Parameters_OfEveryKindThatTheStoreUses_AreBuiltWithoutAMissingAssembly()
    {
        using var command = new SqlCommand("SELECT @a, @b, @c, @d");
        command.Parameters.Add(new SqlParameter("@a", SqlDbType.Decimal) { Value = 1.5m });
        command.Parameters.Add(new SqlParameter("@b", SqlDbType.DateTimeOffset) { Value = DateTimeOffset.UnixEpoch });
        command.Parameters.Add(new SqlParameter("@c", SqlDbType.UniqueIdentifier) { Value = Guid.Empty });
        command.Parameters.Add(new SqlParameter("@d", SqlDbType.NVarChar) { Value = "text" });

        Assert.Equal(4, command.Parameters.Count);
    }

    private static async Task AssertNetworkErrorAsync(Func<Task> work)
    {
        var problem = await Assert.ThrowsAnyAsync<Exception>(work);
        var sql = Assert.IsType<SqlException>(problem as SqlException ?? problem.InnerException);
        Assert.IsAssignableFrom<System.ComponentModel.Win32Exception>(sql.InnerException);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
