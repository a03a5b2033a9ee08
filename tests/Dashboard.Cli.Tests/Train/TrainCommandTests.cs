using System.Text;
using System.Text.Json;
using Dashboard.Cli.Train;

namespace Dashboard.Cli.Tests.Train;

public sealed class TrainCommandTests : IDisposable
{
    private const string Audit = "The Customer may inspect the books and records of the Supplier once a year.";
    private const string Plain = "Invoices are payable within thirty (30) days after they are received.";

    private readonly string folder = Directory.CreateTempSubdirectory("train-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task RunAsync_LabelledContracts_WritesModelFindingsAndCard()
    {
        // The face is one code point and two UTF-16 characters: labels count the first.
        var labels = WriteContracts(60, i => $"😀 {Plain}\n\n{(i % 2 == 0 ? Audit : Plain)}\n\n{Plain}\n\n{Own(i)}");
        var (model, findings, card) = (At("clauses.model"), At("findings.jsonl"), At("card.md"));
        Assert.Equal(
            0,
            await RunAsync("--labels", labels, "--texts", folder, "--out", model, "--findings", findings, "--card", card, "--folds", "3")
        );
        Assert.True(new FileInfo(model).Length > 0);
        Assert.Contains("| audit-rights | 30 |", await File.ReadAllTextAsync(card), StringComparison.Ordinal);
        Assert.Contains("POOLED", output.ToString(), StringComparison.Ordinal);
        var best = (await File.ReadAllLinesAsync(findings))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .MaxBy(f => f.GetProperty("confidence").GetDouble());
        Assert.Equal("audit-rights", best.GetProperty("clause").GetString());
        Assert.Equal(Start, best.GetProperty("start").GetInt32());
        Assert.Equal(Start + Audit.Length, best.GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task RunAsync_FaultyLabels_AreNamedByLine()
    {
        var labels = At("labels.jsonl");
        await File.WriteAllTextAsync(
            labels,
            "{\"file\": \"missing.txt\", \"labels\": {}}\nnot json\n{\"file\": \"../x.txt\", \"labels\": {}}\n"
        );
        Assert.Equal(2, await RunAsync("--labels", labels, "--texts", folder));
        Assert.Contains("Line 1", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Line 2", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Line 3 of the labels is not as expected: \"../x.txt\"", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_MissingFolder_SaysSo()
    {
        Assert.Equal(2, await RunAsync("--labels", At("none.jsonl"), "--texts", folder));
        Assert.Contains("does not exist", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--labels", "x")]
    [InlineData("--labels", "x", "--texts", "y", "--folds", "1")]
    public async Task RunAsync_WrongWords_AreAUsageError(params string[] args) =>
        await Assert.ThrowsAsync<UsageException>(() => RunAsync(args));

    /// <summary>Where the marked sentence begins, in code points.</summary>
    private static int Start => Plain.Length + 4;

    /// <summary>Wording of a contract's own: those that share much of it are one fold.</summary>
    private static string Own(int number)
    {
        string[] words = ["goods", "plant", "ship", "store", "paint", "steel", "wheel", "crate", "lorry", "crane", "stock", "batch"];
        var random = new Random(number);
        return string.Join(
            "\n\n",
            Enumerable
                .Range(0, 30)
                .Select(_ => $"The {string.Join(' ', Enumerable.Range(0, 12).Select(_ => words[random.Next(words.Length)]))} is listed.")
        );
    }

    private Task<int> RunAsync(params string[] args) => TrainCommand.RunAsync(args, output, error, CancellationToken.None);

    private string At(string name) => Path.Combine(folder, name);

    private string WriteContracts(int count, Func<int, string> text)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var name = $"{(char)('A' + (i % 26))}{i}CORP_{i}.txt";
            File.WriteAllText(At(name), text(i), new UTF8Encoding(false));
            var spans = i % 2 == 0 ? $"[{{\"start\": {Start}, \"end\": {Start + Audit.Length}}}]" : "[]";
            lines.AppendLine($"{{\"file\": \"{name}\", \"labels\": {{\"Audit Rights\": {{\"spans\": {spans}}}}}}}");
        }

        File.WriteAllText(At("labels.jsonl"), lines.ToString());
        return At("labels.jsonl");
    }
}
