using System.Text.Json;
using Dashboard.Sources.Documents;
using Dashboard.Sources.Documents.Docx;

// Reads one document and writes its text as JSON. Started by DocumentTextReader, which sets its limits and kills it when it is late;
// should that process die first, this one ends itself.
if (args.Length != 1)
{
    await Console.Error.WriteLineAsync("usage: Dashboard.DocumentReader FILE");
    return 2;
}

using var watchdog = new Timer(_ => Environment.Exit(3), null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
var answer = DocxFile.Read(args[0]);
await using var output = Console.OpenStandardOutput();
await JsonSerializer.SerializeAsync(output, answer, ReaderAnswerJson.Wire.ReaderAnswer);
return 0;
