using Dashboard.Domain.Signals;
using Dashboard.Sources.Leaderboards;
using Dashboard.Sources.Tests.Lists;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.Leaderboards;

public sealed class AiderTests
{
    private static readonly AiderConnector Connector = new();

    [Fact]
    public void Read_Runs_BecomeResults() =>
        Assert.Equal(
            [
                new LeaderboardScore(
                    "Aider polyglot",
                    "claude-sonnet-5 (high)",
                    "solved in two tries, %",
                    81.8m,
                    new DateOnly(2026, 11, 1),
                    36.8343m
                ),
                new LeaderboardScore("Aider code editing", "Ollama: fp16", "solved in two tries, %", 30m, new DateOnly(2026, 11, 2), null),
            ],
            Values(Read(Connector, ConnectorSamples.Aider))
        );

    [Fact]
    public void Read_FirstTryOnly_SaysSo()
    {
        var score = Assert.Single(Values(Read(Connector, "- model: m\n  test_cases: 89\n  pass_rate_1: 72.9\n")));

        Assert.Equal(
            ("Aider refactoring", "solved in one try, %", null, null),
            (score.Board, score.Measure, score.MeasuredOn, score.CostUsd)
        );
    }

    [Theory]
    [InlineData("  model: [a, b]", "model")]
    [InlineData("  model: |", "model")]
    [InlineData("  model: &a b", "model")]
    [InlineData("  model: \"open", "model")]
    [InlineData("  model: \"a\\tb\"", "model")]
    [InlineData("  model: \"a\" b", "model")]
    [InlineData("  model: m\n  model: n", "model")]
    [InlineData("  model:", "model")]
    [InlineData("  model: m\n    nested: 1", "")]
    [InlineData("  model: m\nmore: 1", "")]
    [InlineData("  model: m\n  just words", "")]
    [InlineData("  model: m\n  pass_rate_2: 101", "pass_rate_2")]
    [InlineData("  model: m\n  pass_rate_2: most", "pass_rate_2")]
    [InlineData("  model: m\n  pass_rate_2: 50\n  test_cases: few", "test_cases")]
    [InlineData("  model: m\n  pass_rate_2: 50\n  test_cases: 225\n  date: May", "date")]
    [InlineData("  model: m\n  pass_rate_2: 50\n  test_cases: 225\n  total_cost: -1", "total_cost")]
    public void Read_AnotherShape_RejectsThatRecordOnly(string lines, string column)
    {
        const string Good = "- model: good\n  test_cases: 225\n  pass_rate_2: 50.0\n";
        var results = Read(Connector, $"# results\n{Good}- dirname: d\n{lines}\n{Good}");

        Assert.Equal(2, Values(results).Count);
        var problem = Assert.Single(Problems(results));
        Assert.Equal(column, problem.Column);
        Assert.InRange(problem.Row, 5, 9);
    }

    [Fact]
    public void Read_NameTwiceThatIsNotRead_DoesNotMatter() =>
        Assert.Single(
            Values(
                Read(Connector, "- model: m\n  editor_model: a\n  editor_model: b\n  model: m\n  test_cases: 225\n  pass_rate_2: 50.0\n")
            )
        );

    [Theory]
    [InlineData("key: value\n")]
    [InlineData("<html>")]
    [InlineData("[1]")]
    [InlineData("# nothing\n")]
    public void Read_NoList_IsUnreadable(string text) =>
        Assert.Contains("no list of records", Unreadable(Connector, text), StringComparison.Ordinal);
}
