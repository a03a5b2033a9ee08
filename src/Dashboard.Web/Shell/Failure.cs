using System.Data.Common;
using System.Net.Sockets;
using Dashboard.Store.Access;
using Microsoft.Data.SqlClient;

namespace Dashboard.Web.Shell;

/// <summary>What a reader is told about an exception: a cause that they know how to deal with, or only that it failed.</summary>
public static class Failure
{
    public const string Unexpected = "Something in Dashboard went wrong while it made this page. Nothing that you had saved is lost.";

    public const string DatabaseGone =
        "The database does not answer at the moment. What was saved is saved, and what was not yet saved is not; Dashboard keeps trying to reach it, so try again in a few seconds.";

    public const string NotPermitted =
        "Your role does not allow this. An administrator can give you the role that does, or your session has ended: sign in again.";

    public static string Explain(Exception? problem) =>
        problem switch
        {
            null => Unexpected,
            NotPermittedException => NotPermitted,
            _ when IsDatabaseGone(problem) => DatabaseGone,
            _ => Unexpected,
        };

    /// <summary>Whether the database cannot be reached, as opposed to a statement that it refused.</summary>
    public static bool IsDatabaseGone(Exception problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            // PostgreSQL, 57P01–57P03: it is stopping or starting; 3D000: the database is not there; class 08: a broken connection. SQL Server: from 20 the connection ends.
            if (cause is SqlException { Class: >= 20 })
            {
                return true;
            }

            if (
                cause is DbException database
                && (
                    database.InnerException is SocketException or IOException or TimeoutException
                    || database.SqlState is "57P01" or "57P02" or "57P03" or "3D000"
                    || database.SqlState?.StartsWith("08", StringComparison.Ordinal) == true
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
