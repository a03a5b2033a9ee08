using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Sources.Tables;
using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using Dashboard.Web.Identity;
using Dashboard.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Registers;

/// <summary>A register's list as CSV and XLSX: the same filter and order, every page, every field; the same file comes back in unchanged.</summary>
public static class RegisterExport
{
    public static void MapRegisterExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/registers/{key}/export.csv", Export(SendCsv)).RequireAuthorization();
        app.MapGet("/registers/{key}/export.xlsx", Export(SendXlsx)).RequireAuthorization();
        app.MapGet("/registers/{key}/template.csv", Export((register, _, _) => Template(register))).RequireAuthorization();
    }

    /// <summary>The file of what a list's page shows.</summary>
    public static string Address(Register register, string ending, NavigationManager navigation) =>
        $"/registers/{register.Key}/export.{ending}" + new Uri(navigation.Uri).Query;

    public static string TemplateAddress(Register register) => $"/registers/{register.Key}/template.csv";

    private static Delegate Export(Func<Register, Func<CancellationToken, IAsyncEnumerable<RecordRow>>, HttpContext, IResult> send) =>
        (string key, HttpContext http, RegisterCatalog registers, RegisterList list) =>
        {
            if (registers.Find(key) is not { } register)
            {
                return Results.NotFound();
            }

            var actor = CurrentActor.From(http.User);
            if (!actor.May(register.Read))
            {
                return CsvDownload.NotAllowed;
            }

            var filter = RegisterQuery.Parse(register, http.Request.QueryString.Value ?? "").ToFilter(new PageRequest());
            return send(register, token => list.StreamAsync(actor, register, filter, token), http);
        };

    private static IResult SendCsv(Register register, Func<CancellationToken, IAsyncEnumerable<RecordRow>> rows, HttpContext http) =>
        new CsvDownload($"{register.Key}.csv", LinesAsync(register, rows(http.RequestAborted), http.RequestAborted));

    private static IResult SendXlsx(Register register, Func<CancellationToken, IAsyncEnumerable<RecordRow>> rows, HttpContext http) =>
        new XlsxDownload($"{register.Key}.xlsx", register, rows);

    private static IResult Template(Register register) =>
        new CsvDownload($"{register.Key}-template.csv", new[] { Header(register) }.ToAsyncEnumerable());

    private static string Header(Register register) => Csv.Line(RegisterFile.ColumnsOf(register).Select(c => Csv.Cell(c.Key)));

    private static async IAsyncEnumerable<string> LinesAsync(
        Register register,
        IAsyncEnumerable<RecordRow> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return Header(register);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return Csv.Line(RegisterFile.CellsOf(row).Select(Csv.Cell));
        }
    }

    private sealed class XlsxDownload(string fileName, Register register, Func<CancellationToken, IAsyncEnumerable<RecordRow>> rows)
        : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var aborted = httpContext.RequestAborted;
            response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
            response.Headers.CacheControl = "no-store";
            var columns = RegisterFile.ColumnsOf(register).Select(c => c.Key).ToList();
            await using var sheet = XlsxWriter.Create(response.Body, register.Plural, columns);
            var written = 1;
            await foreach (var row in rows(aborted))
            {
                if (++written > XlsxWriter.MostRows)
                {
                    break;
                }

                var cells = row.Values.Select((value, place) => Cell(register.Fields[place], value.Text));
                await sheet.WriteRowAsync([XlsxCell.Text(row.Key), .. cells], aborted);
            }

            await sheet.FinishAsync(aborted);
        }

        private static XlsxCell Cell(FieldInfo field, string text) =>
            field.Kind switch
            {
                FieldKind.Amount
                or FieldKind.Whole when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                    XlsxCell.Number(number),
                FieldKind.Date
                    when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                    XlsxCell.Date(day),
                _ => XlsxCell.Text(text),
            };
    }
}
