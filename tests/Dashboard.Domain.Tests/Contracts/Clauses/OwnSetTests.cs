using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses;

/// <summary>
/// The two clauses without labels anywhere, against passages written for this purpose before the rules were. The passages never change;
/// the rules were adjusted while looking at them, so that new contracts will come out worse.
/// </summary>
public class OwnSetTests
{
    [Theory]
    [InlineData(ClauseTypes.AgiMilestone, 30, 60)]
    [InlineData(ClauseTypes.DataUse, 30, 60)]
    public void OwnSet_Passages_AreEnoughAndDistinct(string clause, int positive, int negative)
    {
        var passages = Passages(clause);
        Assert.True(passages.Count(p => p.Holds) >= positive);
        Assert.True(passages.Count(p => !p.Holds) >= negative);
        Assert.Equal(passages.Count, passages.Select(p => p.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void AgiMilestone_OwnSet_StaysAsPreciseAndComplete() => Check(new AgiMilestoneDetector(), 0.97, 0.94);

    [Fact]
    public void DataUse_OwnSet_StaysAsPreciseAndComplete() => Check(new DataUseDetector(), 0.97, 0.97);

    private static void Check(IClauseDetector detector, double precision, double recall)
    {
        var judged = Passages(detector.Clause)
            .Select(p => (p.Holds, Said: Findings.Of(detector, p.Text).Any(f => f.Confidence >= 0.5), p.Text))
            .ToList();
        var right = judged.Count(j => j.Said && j.Holds);
        var wrong = string.Join('\n', judged.Where(j => j.Said != j.Holds).Select(j => $"{(j.Holds ? "missed" : "false")}: {j.Text}"));
        Assert.True(right >= precision * judged.Count(j => j.Said), wrong);
        Assert.True(right >= recall * judged.Count(j => j.Holds), wrong);
    }

    private static IReadOnlyList<(bool Holds, string Text)> Passages(string clause, [CallerFilePath] string here = "") =>
        [
            .. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "OwnSet", $"{clause}.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(e => (e.GetProperty("holds").GetBoolean(), e.GetProperty("text").GetString()!)),
        ];
}
