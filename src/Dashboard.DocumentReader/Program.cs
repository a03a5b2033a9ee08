using System.Text.Json;
using Dashboard.Sources.Documents;
using Dashboard.Sources.Documents.Docx;
using Dashboard.Sources.Tables.Xlsx;

// Reads one document and writes what it says as JSON: a DOCX its text, an XLSX a line for each row. Started by ReaderProcess, which sets
// its limits and kills it when it is late; should that process die first, this one ends itself.
if (args is not [("docx" or "xlsx") and var format, var path])
{
    await Console.Error.WriteLineAsync("usage: Dashboard.DocumentReader docx|xlsx FILE");
    return 2;
}

using var watchdog = new Timer(_ => Environment.Exit(3), null, TimeSpan.FromSeconds(90), Timeout.InfiniteTimeSpan);
await using var output = Console.OpenStandardOutput();
if (format == "xlsx")
{
    XlsxFile.Write(path, output);
}
else
{
    await JsonSerializer.SerializeAsync(output, DocxFile.Read(path), ReaderAnswerJson.Wire.ReaderAnswer);
}

return 0;
