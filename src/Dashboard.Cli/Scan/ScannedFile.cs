using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;

namespace Dashboard.Cli.Scan;

/// <summary>One file's findings as JSON lines, or why it could not be read.</summary>
internal sealed record ScannedFile(string Lines, int Findings, string? Problem)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<ScannedFile> ReadAsync(ScanInput input, DocumentTextReader reader, CancellationToken cancellationToken)
    {
        try
        {
            var document = await reader.ReadAsync(input.Path, input.Name, cancellationToken);
            if (!document.HasText)
            {
                return new ScannedFile(
                    "",
                    0,
                    $"“{input.Name}” has no text, probably because it is a scan: nothing could be looked for in it."
                );
            }

            var findings = ClauseScanner.Default.Scan(document.Text);
            return new ScannedFile(Write(input.Name, document.Text, findings), findings.Count, null);
        }
        catch (UnreadableFileException unreadable)
        {
            return new ScannedFile("", 0, unreadable.Message);
        }
    }

    private static string Write(string name, string text, IReadOnlyList<ClauseFinding> findings)
    {
        var codePoints = new CodePoints(text);
        var lines = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(lines, Readable);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteString("clause", finding.Clause);
            json.WriteNumber("start", codePoints.At(finding.Start));
            json.WriteNumber("end", codePoints.At(finding.End));
            json.WriteNumber("confidence", finding.Confidence);
            json.WriteString("text", text.AsSpan(finding.Start, finding.End - finding.Start));
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
        }

        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }
}
