using Dashboard.Domain.Contracts.Clauses.Model;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Model;

public class BoostedTreesTests
{
    private static readonly float[][] Rows = [.. Enumerable.Range(0, 400).Select(i => new[] { i % 20 / 20f, i / 400f, i % 7 })];

    [Fact]
    public void Score_AfterTraining_TellsWhatTheRowsTeach()
    {
        var trees = Grow(1);
        Assert.True(trees.Score([0.9f, 0.9f, 3]) > 1);
        Assert.True(trees.Score([0.9f, 0.1f, 3]) < -1);
        Assert.True(trees.Score([0.1f, 0.9f, 3]) < -1);
    }

    [Fact]
    public void Mean_OfSeveral_AnswersTheirMean()
    {
        var several = new[] { Grow(1), Grow(2), Grow(3) };
        var mean = BoostedTrees.Mean(several);
        Assert.All(Rows, row => Assert.Equal(several.Average(t => t.Score(row)), mean.Score(row), 4));
    }

    [Fact]
    public void Read_WhatWasWritten_AnswersTheSame()
    {
        using var stream = new MemoryStream();
        var trees = Grow(1);
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            trees.Write(writer);
        }

        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var read = BoostedTrees.Read(reader);
        Assert.All(Rows, row => Assert.Equal(trees.Score(row), read.Score(row)));
    }

    /// <summary>True where the first two columns are both high: no single column tells it.</summary>
    private static BoostedTrees Grow(int seed) =>
        TreeTrainer.Train(
            Rows,
            [.. Rows.Select(r => r[0] > 0.5f && r[1] > 0.5f ? 1f : 0f)],
            new TreeOptions(Trees: 60, Columns: 1, SmallestLeaf: 1, Seed: seed)
        );
}
