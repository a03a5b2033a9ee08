using System.Diagnostics;
using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;
using static Dashboard.Sources.Tests.Documents.DocxFixture;

namespace Dashboard.Sources.Tests.Documents;

public sealed class ReaderProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ReadAsync_ReaderIsLate_IsKilledAndSaidSo()
    {
        var path = folder.Write("late.docx", Of(Paragraph("Body.")));
        var reader = new DocumentTextReader(ReaderLimits.Default with { Time = TimeSpan.FromMilliseconds(1) });
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => reader.ReadAsync(path, "late.docx", CancellationToken.None));
        Assert.Contains("takes longer than", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(ProcessesOn(path));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_ReaderIsKilled()
    {
        var path = folder.Write("cancelled.docx", Of(Paragraph(Noise(4_000_000))));
        using var cancel = new CancellationTokenSource();
        var reading = new DocumentTextReader().ReadAsync(path, "cancelled.docx", cancel.Token);
        while (OperatingSystem.IsLinux() && !reading.IsCompleted && !ProcessesOn(path).Any())
        {
            await Task.Delay(1, CancellationToken.None);
        }

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Empty(ProcessesOn(path));
    }

    [Fact]
    public async Task ReadAsync_ReaderSaysTooMuch_IsStopped()
    {
        var path = folder.Write("long.docx", Of(Paragraph(Noise(200_000))));
        var reader = new DocumentTextReader(ReaderLimits.Default with { OutputBytes = 50_000 });
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => reader.ReadAsync(path, "long.docx", CancellationToken.None));
        Assert.Contains("MB of text", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ReaderRunsOutOfMemory_ApplicationLivesAndSaysSo()
    {
        var path = folder.Write("fat.docx", Of(Paragraph(Noise(4_000_000))));
        var reader = new DocumentTextReader(ReaderLimits.Default with { MemoryBytes = 8L << 20 });
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => reader.ReadAsync(path, "fat.docx", CancellationToken.None));
        Assert.Contains("the reader gave up", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReaderProgram_LiesBesideTheApplication() =>
        Assert.All(
            ["dll", "runtimeconfig.json", "deps.json"],
            ending => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, $"Dashboard.DocumentReader.{ending}")), ending)
        );

    /// <summary>Text that hardly shrinks, so that no size limit speaks first.</summary>
    private static string Noise(int length)
    {
        var text = new StringBuilder(length);
        var state = 12345u;
        while (text.Length < length)
        {
            state = (state * 1664525) + 1013904223;
            text.Append((char)('a' + (state >> 24) % 26));
        }

        return text.ToString();
    }

    /// <summary>Where the system shows command lines (Linux): processes that work on a path.</summary>
    private static IEnumerable<int> ProcessesOn(string path) =>
        !OperatingSystem.IsLinux()
            ? []
            : Process
                .GetProcesses()
                .Select(p => p.Id)
                .Where(id => id != Environment.ProcessId && CommandLine(id).Contains(path, StringComparison.Ordinal));

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }
}
