using System.Net.Sockets;
using Dashboard.Store.Access;
using Dashboard.Web.Shell;
using Npgsql;

namespace Dashboard.Web.Tests.Shell;

public sealed class FailureTests
{
    public static TheoryData<Exception, string> Cases { get; } =
        new()
        {
            { new InvalidOperationException("x", new NpgsqlException("x", new SocketException())), Failure.DatabaseGone },
            { new NpgsqlException("x", new EndOfStreamException()), Failure.DatabaseGone },
            { new PostgresException("starting up", "FATAL", "FATAL", "57P03"), Failure.DatabaseGone },
            { new PostgresException("duplicate key", "ERROR", "ERROR", "23505"), Failure.Unexpected },
            { new NotPermittedException(new Actor("Tester", []), Permission.RunJobs), Failure.NotPermitted },
            { new InvalidOperationException("x"), Failure.Unexpected },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Explain_Exception_IsOneSentenceThatTheReaderKnows(Exception problem, string expected) =>
        Assert.Equal(expected, Failure.Explain(problem));

    [Fact]
    public async Task Page_DatabaseGone_SaysSoInItsFrame()
    {
        await using var app = await TestApp.StartAsync();
        using var browser = await app.PersonaAsync(Roles.Administrator);
        await Testing.TestPostgres.DropDatabaseAsync(app.Store.ConnectionString);

        var html = await browser.GetStringAsync("/users");

        Assert.Contains("This page failed", html, StringComparison.Ordinal);
        Assert.Contains(Failure.DatabaseGone, html, StringComparison.Ordinal);
        Assert.Contains("Administrator (persona)", html, StringComparison.Ordinal);
    }
}
