using System.Data.Common;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Pulling;

namespace Dashboard.Store.Sources;

/// <summary>What a person is told of a fault that has nothing to do with the program itself.</summary>
internal static class PullFaults
{
    // Linux and Windows: no space left.
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = 0x70;
    private const string DatabaseIsFull = "53100";

    /// <returns>Null for a fault that nobody foresaw.</returns>
    public static string? Words(Exception fault) =>
        fault switch
        {
            PullException or UnreadableFileException => fault.Message,
            IOException io when (io.HResult & 0xFFFF) is NoSpaceOnUnix or NoSpaceOnWindows =>
                "The disk of the server is full. Nothing of this period was stored and nothing was lost: make room, and the next run goes on from here.",
            UnauthorizedAccessException =>
                $"The server may not read it: {fault.Message} Give the account that runs Dashboard the right to read.",
            IOException => $"A file could not be read: {fault.Message}",
            DbException { SqlState: DatabaseIsFull } =>
                "The disk of the database is full. Nothing of this period was stored and nothing was lost: make room, and the next run goes on from here.",
            DbException or TimeoutException =>
                "The database could not be reached, or ended the statement. What was stored before stays; the next run goes on from here.",
            _ when fault.InnerException is { } inner => Words(inner),
            _ => null,
        };
}
