using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dashboard.Cli.Scan;
using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Cli.Tests.Scan;

public sealed class ScanCommandTests : IDisposable
{
    private const string Exit = "Customer may terminate this Agreement for convenience.";
    private const string Assignment = "Neither party may assign this Agreement without consent.";

    private readonly string folder = Directory.CreateTempSubdirectory("scan-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task RunAsync_File_WritesAFindingALine()
    {
        var file = Write("terms.txt", $"Intro. {Exit}\n\n{Assignment}");
        Assert.Equal(0, await RunAsync(file));
        // A scan gives weak findings too, each with its confidence: scorers need them.
        var findings = Lines(output.ToString());
        Assert.Equal(
            [ClauseTypes.TerminationForConvenience, ClauseTypes.AntiAssignment],
            findings
                .Where(f => f.GetProperty("confidence").GetDouble() >= ClauseScanner.ProposeFrom)
                .Select(f => f.GetProperty("clause").GetString())
        );
        Assert.All(findings, f => Assert.Equal(file, f.GetProperty("file").GetString()));
        Assert.Equal(Exit, findings[0].GetProperty("text").GetString());
        Assert.Equal(7, findings[0].GetProperty("start").GetInt32());
        Assert.Equal(7 + Exit.Length, findings[0].GetProperty("end").GetInt32());
        Assert.InRange(findings[0].GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.Equal(["file", "clause", "start", "end", "confidence", "text"], findings[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task RunAsync_CharactersBeyondSixteenBits_CountOnce()
    {
        await RunAsync(Write("terms.txt", $"😀😀 Intro. {Exit}"));
        Assert.Equal("😀😀 Intro. ".EnumerateRunes().Count(), Lines(output.ToString())[0].GetProperty("start").GetInt32());
        Assert.DoesNotContain("\\u", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_OutIsAPipe_IsWrittenToAndStaysAPipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pipe = Path.Combine(folder, "out.pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        var reading = Task.Run(() => File.ReadAllTextAsync(pipe));
        Assert.Equal(0, await RunAsync(Write("terms.txt", Exit), "--out", pipe));

        Assert.Single(Lines(await reading));
        Assert.Equal(["out.pipe", "terms.txt"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_OutIsALink_IsWrittenThroughAndStaysALink()
    {
        var real = Write("real.jsonl", new string('x', 10_000));
        var link = Path.Combine(folder, "link.jsonl");
        File.CreateSymbolicLink(link, real);

        Assert.Equal(0, await RunAsync(Write("terms.txt", Exit), "--out", link));

        Assert.Equal(real, new FileInfo(link).LinkTarget);
        Assert.Single(Lines(await File.ReadAllTextAsync(real)));
    }

    [Fact]
    public async Task RunAsync_OutIsADevice_IsWrittenTo()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(0, await RunAsync(Write("terms.txt", Exit), "--out", "/dev/null"));
        Assert.False(File.Exists("/dev/null.partial"));
    }

    [Fact]
    public async Task RunAsync_Folder_IsReadToTheBottomInOrderOfNames()
    {
        for (var i = 30; i > 0; i--)
        {
            Write($"c{i:00}.txt", Exit);
        }

        Write("deep/er/b.md", Exit);
        WriteDocx("deep/a.docx", Exit);
        Write("deep/~$a.docx", "lock");
        Write("picture.png", Exit);
        Assert.Equal(0, await RunAsync(folder));
        string[] expected = [.. Enumerable.Range(1, 30).Select(i => $"c{i:00}.txt"), "deep/a.docx", "deep/er/b.md"];
        Assert.Equal(expected, Lines(output.ToString()).Select(f => f.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task RunAsync_UnreadableFiles_AreNamedAndTheOthersGoOn()
    {
        Write("a.pdf.txt", "%PDF-1.7");
        Write("b.txt", Exit);
        Write("c.docx", "not a document");
        Assert.Equal(2, await RunAsync(folder, Path.Combine(folder, "missing.txt")));
        Assert.Equal("b.txt", Assert.Single(Lines(output.ToString())).GetProperty("file").GetString());
        Assert.Contains("“a.pdf.txt” is cut off", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("“c.docx” is not what its name says", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("missing.txt” does not exist", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NothingFound_IsDone()
    {
        Assert.Equal(0, await RunAsync(Write("letter.txt", "Dear all, the office is closed on Friday.")));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task RunAsync_Out_WritesTheFileWhole()
    {
        var target = Path.Combine(folder, "findings.jsonl");
        Assert.Equal(0, await RunAsync(Write("terms.txt", Exit), "--out", target));
        Assert.Empty(output.ToString());
        Assert.Single(Lines(await File.ReadAllTextAsync(target)));
        Assert.False(File.Exists(target + ".partial"));
    }

    [Fact]
    public async Task RunAsync_OutCannotBeWritten_SaysSo()
    {
        var target = Path.Combine(folder, "no", "such", "folder.jsonl");
        Assert.Equal(2, await RunAsync(Write("terms.txt", Exit), "--out", target));
        Assert.Contains("cannot be written", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_SameFileTwice_IsScannedOnce()
    {
        Write("terms.txt", Exit);
        await RunAsync(folder, Path.Combine(folder, "terms.txt"));
        Assert.Single(Lines(output.ToString()));
    }

    [Fact]
    public async Task RunAsync_Help_ExplainsTheLines()
    {
        Assert.Equal(0, await RunAsync("--help"));
        Assert.Contains("code points", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--output", "x")]
    [InlineData("x.txt", "--out")]
    public async Task RunAsync_WrongWords_AreAUsageError(params string[] args) =>
        await Assert.ThrowsAsync<UsageException>(() => RunAsync(args));

    private static JsonElement[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private Task<int> RunAsync(params string[] args) => ScanCommand.RunAsync(args, output, error, CancellationToken.None);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private void WriteDocx(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var body = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        body.Write(
            $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
        );
    }
}
