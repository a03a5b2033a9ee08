using System.Data.Common;
using Dashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dashboard.Store.Tests.Sources;

public sealed class PullFaultsTests
{
    public static TheoryData<Exception, string> Faults =>
        new()
        {
            { new IOException("No space left on device", 28), "disk of the server is full" },
            { new IOException("There is not enough space on the disk.", unchecked((int)0x80070070)), "disk of the server is full" },
            { new IOException("The file is locked."), "The file is locked." },
            { new UnauthorizedAccessException("Access to the path is denied."), "the right to read" },
            { Full(), "disk of the database is full" },
            { new DbUpdateException("Saving failed.", Full()), "disk of the database is full" },
            { new InvalidOperationException("Transient.", new NpgsqlException("Closed.")), "database could not be reached" },
            { new TimeoutException(), "database could not be reached" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Words_ForeseenFault_SaysWhatHappened(Exception fault, string words) =>
        Assert.Contains(words, PullFaults.Words(fault), StringComparison.Ordinal);

    [Fact]
    public void Words_FaultOfTheProgram_IsNoneOfThem() =>
        Assert.Null(PullFaults.Words(new InvalidOperationException("Sequence is empty.")));

    private static DbException Full() => new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
}
