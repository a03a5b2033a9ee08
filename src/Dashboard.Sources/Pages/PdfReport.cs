using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;

namespace Dashboard.Sources.Pages;

/// <summary>
/// Headings, paragraphs, quotes and labelled lines that become A4 pages, each with the title and its number. The pages are laid out by a
/// process of its own, which may read the words and its fonts and nothing else.
/// </summary>
/// <param name="title">Shown on every page and in the file's properties.</param>
public sealed class PdfReport(string title)
{
    private static readonly ReaderLimits Limits = new(TimeSpan.FromSeconds(60), 512L << 20, 200L << 20);
    private readonly List<Block> blocks = [];

    public void Title(string text) => blocks.Add(new Block("title", text));

    public void Heading(string text) => blocks.Add(new Block("heading", text));

    public void Paragraph(string text) => blocks.Add(new Block("paragraph", text));

    /// <summary>Of less weight, in grey.</summary>
    public void Quiet(string text) => blocks.Add(new Block("quiet", text));

    /// <summary>A contract's own words, set apart.</summary>
    public void Quote(string words) => blocks.Add(new Block("quote", $"“{words}”"));

    /// <summary>A label in bold with its value beside it.</summary>
    public void Labelled(string label, string value) => blocks.Add(new Block("labelled", value, label));

    public void Rule() => blocks.Add(new Block("rule", ""));

    /// <param name="output">Left open.</param>
    /// <exception cref="UnreadableFileException">The program that writes is missing, was late or gave up; the sentence says what to do.</exception>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var words = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.json");
        try
        {
            await using (var file = new FileStream(words, OnlyOurs()))
            {
                await JsonSerializer.SerializeAsync(file, new Sheet(title, blocks), PdfReportJson.Default.Sheet, cancellationToken);
            }

            await new ReaderProcess(ReaderJob.Report, Limits).RunAsync(words, output, cancellationToken);
        }
        catch (RefusedDocumentException refused)
        {
            throw new UnreadableFileException($"The report {refused.Message}", refused);
        }
        finally
        {
            File.Delete(words);
        }
    }

    // The words may be confidential: no other account of the machine reads them.
    private static FileStreamOptions OnlyOurs()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    internal sealed record Sheet(string Title, IReadOnlyList<Block> Blocks);

    internal sealed record Block(string Kind, string Text, string? Label = null);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PdfReport.Sheet))]
internal sealed partial class PdfReportJson : JsonSerializerContext;
