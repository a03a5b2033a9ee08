using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// Runs inside the application when DOTNET_STARTUP_HOOKS names this assembly: whoever connects to the port is told the bytes that live
/// objects take after a full collection. The application itself has no door for it.
/// </summary>
#pragma warning disable CA1050, S3903, MA0047 // The runtime looks for this name outside any namespace.
internal static class StartupHook
#pragma warning restore CA1050, S3903, MA0047
{
    public const string PortKey = "DASHBOARD_HEAP_PORT";

    public static void Initialize()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(PortKey), CultureInfo.InvariantCulture, out var port))
        {
            new Thread(() => Answer(port)) { IsBackground = true }.Start();
        }
    }

    private static void Answer(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        while (listener.Server.IsBound)
        {
            using var client = listener.AcceptTcpClient();
            using var stream = client.GetStream();
            stream.Write(Encoding.ASCII.GetBytes(LiveBytes().ToString(CultureInfo.InvariantCulture)));
        }
    }

#pragma warning disable S1215 // To collect is what is measured here.
    private static long LiveBytes()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
#pragma warning restore S1215
}
