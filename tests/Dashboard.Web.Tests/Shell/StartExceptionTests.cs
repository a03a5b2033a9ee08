using System.Net;
using System.Net.Sockets;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Dashboard.Web.Tests.Shell;

public sealed class StartExceptionTests
{
    [Fact]
    public async Task Explain_PortTaken_NamesAddressAndRemedyInOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();

        var problem = await Assert.ThrowsAsync<IOException>(() => app.StartAsync(CancellationToken.None));

        var line = StartException.Explain(problem);
        Assert.StartsWith($"Another program already listens on {address}.", line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OwnProblem_IsItsMessage() =>
        Assert.Equal("Folder is read-only.", StartException.Explain(new StartException("Folder is read-only.")));

    [Fact]
    public void Explain_UnknownFault_IsNotHidden() => Assert.Null(StartException.Explain(new InvalidOperationException("bug")));
}
