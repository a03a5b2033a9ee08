using System.Text;

namespace Dashboard.Web.Shared;

/// <summary>A CSV file sent line by line as it is read: memory stays flat whatever its length.</summary>
/// <param name="fileName">As the browser saves it.</param>
/// <param name="lines">Each as <see cref="Csv.Line"/> makes it; the first is the header.</param>
public sealed class CsvDownload(string fileName, IAsyncEnumerable<string> lines) : IResult
{
    /// <summary>The answer to someone whose role does not open the data.</summary>
    public static IResult NotAllowed { get; } =
        Results.Text(
            "Your role does not open these data. An administrator can give you the role that does.",
            statusCode: StatusCodes.Status403Forbidden
        );

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        response.Headers.CacheControl = "no-store";

        // With a byte-order mark spreadsheets read the file as UTF-8.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
        await foreach (var line in lines.WithCancellation(httpContext.RequestAborted))
        {
            await writer.WriteAsync(line.AsMemory(), httpContext.RequestAborted);
        }
    }
}
