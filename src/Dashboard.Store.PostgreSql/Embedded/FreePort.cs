using System.Net;
using System.Net.Sockets;

namespace Dashboard.Store.PostgreSql.Embedded;

internal static class FreePort
{
    public static int Find() => TryListen(0) ?? throw new EmbeddedPostgresException("No free TCP port on 127.0.0.1.");

    public static bool IsFree(int port) => TryListen(port) is not null;

    private static int? TryListen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
