using Dashboard.Sources.Tables;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Audit;
using Dashboard.Store.Policy;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Audit;

/// <summary>The clause matrix as CSV and XLSX: the rows, columns and filter of the page.</summary>
public static class MatrixExport
{
    public static void MapMatrixExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/exports/clause-matrix.csv", CsvAsync).RequireAuthorization();
        app.MapGet("/exports/clause-matrix.xlsx", XlsxAsync).RequireAuthorization();
    }

    /// <summary>The header and one row a vendor, as text.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lines(MatrixView view) =>
        view
            .Rows.Select(r => (IReadOnlyList<string>)[r.Vendor, $"{r.Contracts}", .. r.Cells.Select(MatrixWords.Words)])
            .Prepend(["Vendor", "Contracts", .. view.Columns.Select(c => c.Name)]);

    private static async Task<IResult> CsvAsync(
        HttpContext http,
        ClauseMatrix matrix,
        LockInPolicies policies,
        TimeProvider time,
        [AsParameters] MatrixParameters asked
    ) =>
        await ReadAsync(http, matrix, policies, time, asked) is { } view
            ? new CsvDownload("clause-matrix.csv", Lines(view).Select(l => Csv.Line(l.Select(Csv.Cell))).ToAsyncEnumerable())
            : CsvDownload.NotAllowed;

    private static async Task<IResult> XlsxAsync(
        HttpContext http,
        ClauseMatrix matrix,
        LockInPolicies policies,
        TimeProvider time,
        [AsParameters] MatrixParameters asked
    )
    {
        if (await ReadAsync(http, matrix, policies, time, asked) is not { } view)
        {
            return CsvDownload.NotAllowed;
        }

        using var file = new MemoryStream();
        var lines = Lines(view).ToList();
        await using (var sheet = XlsxWriter.Create(file, "Clause matrix", lines[0]))
        {
            foreach (var line in lines.Skip(1))
            {
                await sheet.WriteRowAsync(
                    [
                        XlsxCell.Text(line[0]),
                        XlsxCell.Number(int.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture)),
                        .. line.Skip(2).Select(XlsxCell.Text),
                    ],
                    http.RequestAborted
                );
            }

            await sheet.FinishAsync(http.RequestAborted);
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "clause-matrix.xlsx");
    }

    private static async Task<MatrixView?> ReadAsync(
        HttpContext http,
        ClauseMatrix matrix,
        LockInPolicies policies,
        TimeProvider time,
        MatrixParameters asked
    )
    {
        var actor = CurrentActor.From(http.User);
        if (!actor.May(Permission.ReadContracts))
        {
            return null;
        }

        var query = new MatrixQuery(asked.Bound, asked.State, asked.Risk, asked.When, null);
        return MatrixView.Of(
            query.Columns((await policies.CurrentAsync(actor, http.RequestAborted)).Contract),
            await matrix.ReadAsync(actor, query.ToFilter(), http.RequestAborted),
            time.GetUtcNow()
        );
    }
}

/// <summary>The page's filter as an export's address carries it.</summary>
public sealed record MatrixParameters(string? Bound, string? State, string? Risk, string? When);
