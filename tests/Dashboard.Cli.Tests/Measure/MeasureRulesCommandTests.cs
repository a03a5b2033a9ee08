using System.Text.Json;
using Dashboard.Cli.Measure;

namespace Dashboard.Cli.Tests.Measure;

public sealed class MeasureRulesCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("measure-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task RunAsync_Sentences_AreCountedApartForHeldOutServices()
    {
        var file = At("sentences.csv");
        await File.WriteAllTextAsync(
            file,
            """
            doc,line,sentence,tags
            A,1,We may change these terms at any time.,ch2
            B,1,"We may suspend your account at any time, without notice.",ter3
            B,2,You may close your account at any time.,
            C,1,We may change these terms at any time.,
            C,2,Our offices are open on working days.,ch2 ter2
            """
        );
        Assert.Equal(0, await RunAsync("--unfair-tos", file));
        Assert.Contains("| unilateral-change | 2 tuned on | 1 | 1.000 | 1.000 | 1.000 |", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| unilateral-change | 1 held out | 1 | 0.000 | 0.000 | 0.000 |", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| vendor-termination | 2 tuned on | 1 | 1.000 | 1.000 | 1.000 |", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Contracts_AreScoredWithTheirFacts()
    {
        const string text =
            "Agreement effective as of May 8, 2014.\n\nThis Agreement shall be governed by the laws of the State of Nevada.";
        await File.WriteAllTextAsync(At("a.txt"), text);
        await File.WriteAllTextAsync(
            At("labels.jsonl"),
            JsonSerializer.Serialize(
                new
                {
                    file = "a.txt",
                    labels = new Dictionary<string, object>
                    {
                        ["Governing Law"] = new { answer = "Nevada", spans = Array.Empty<object>() },
                        ["Effective Date"] = new { answer = "5/8/14", spans = Array.Empty<object>() },
                        ["Expiration Date"] = new { answer = "perpetual", spans = Array.Empty<object>() },
                    },
                }
            )
        );
        Assert.Equal(0, await RunAsync("--labels", At("labels.jsonl"), "--texts", folder));
        Assert.Contains("| Governing Law | 1 | 1 | 1 | 1.000 |", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| Effective Date | 1 | 1 | 1 | 1.000 |", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| Expiration Date | 0 | 0 | 0 | 0.000 |", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| POOLED | 0 |", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_MissingFile_IsNamed()
    {
        Assert.Equal(2, await RunAsync("--unfair-tos", At("none.csv")));
        Assert.Contains("none.csv", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--labels", "x")]
    [InlineData("--unfair-tos", "x", "more")]
    public async Task RunAsync_WrongWords_AreAUsageFault(params string[] args) =>
        await Assert.ThrowsAsync<UsageException>(() => RunAsync(args));

    private string At(string name) => Path.Combine(folder, name);

    private Task<int> RunAsync(params string[] args) => MeasureRulesCommand.RunAsync(args, output, error, CancellationToken.None);
}
