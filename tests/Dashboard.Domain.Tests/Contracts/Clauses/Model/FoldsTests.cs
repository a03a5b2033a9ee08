using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Model;

public class FoldsTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i % 997}x{i / 7}"));

    [Theory]
    [InlineData("ACMEINC_03_21_2005-EX-10.txt", "AcmeInc_20190815_8-K.txt")]
    [InlineData("Acme, Inc. - Supply.txt", "ACMEINC_2001.txt")]
    public void Filer_SameCompanyWrittenTwice_IsOne(string a, string b) => Assert.Equal(Folds.Filer(a), Folds.Filer(b));

    [Fact]
    public void Groups_SameTextFromTwoFilers_StaysTogether()
    {
        var groups = Folds.Groups([
            Contract("A_1.txt", Long),
            Contract("B_1.txt", "Other words."),
            Contract("C_1.txt", Long + " and a few more"),
        ]);
        Assert.Equal(groups[0], groups[2]);
        Assert.NotEqual(groups[0], groups[1]);
    }

    [Fact]
    public void Of_ManyContracts_FillsEveryFoldAndSplitsNoFiler()
    {
        var contracts = Enumerable.Range(0, 20).Select(i => Contract($"F{i / 2}_{i}.txt", $"Words of number {i}.")).ToArray();
        var folds = Folds.Of(contracts, 5);
        Assert.Equal([0, 1, 2, 3, 4], folds.Distinct().Order());
        Assert.All(Enumerable.Range(0, 10), i => Assert.Equal(folds[2 * i], folds[(2 * i) + 1]));
    }

    private static LabelledContract Contract(string name, string text) =>
        new(name, text, new Dictionary<string, IReadOnlyList<TextSpan>>());
}
