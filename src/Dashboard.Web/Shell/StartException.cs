using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;

namespace Dashboard.Web.Shell;

/// <summary>The application cannot start, for a reason that the person who starts it can mend. Its message is one line: what, where, remedy.</summary>
public sealed partial class StartException : Exception
{
    public StartException(string message)
        : base(message) { }

    public StartException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The line to print instead of a stack trace; null when the failure is not one that this application knows.</summary>
    public static string? Explain(Exception problem) =>
        problem switch
        {
            StartException => problem.Message,
            IOException { InnerException: AddressInUseException } => PortTaken(problem.Message),
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                "Dashboard may not listen on that port: ports below 1024 need rights. Choose another, for example --urls http://127.0.0.1:5081",
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
                "Dashboard cannot listen on that address: it does not belong to this machine. Choose another with --urls, for example --urls http://127.0.0.1:5080",
            FormatException when problem.Message.Contains("Invalid url", StringComparison.OrdinalIgnoreCase) =>
                $"{problem.Message} Give a whole address, for example --urls http://127.0.0.1:5081",
            _ => null,
        };

    private static string PortTaken(string kestrelMessage)
    {
        var address = Url().Match(kestrelMessage).Value;
        return $"Another program already listens on {(address.Length > 0 ? address : "that port")}. Stop it, or start Dashboard elsewhere: "
            + "dotnet run --project src/Dashboard.Web -- --urls http://127.0.0.1:5081";
    }

    [GeneratedRegex(@"https?://\S+(?=:)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Url();
}
