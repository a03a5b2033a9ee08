using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.Tests.LockIn.Policy;

public class PolicyFiguresTests
{
    public static TheoryData<string> Keys => [.. PolicyFigures.Groups.SelectMany(g => g.Figures).Select(f => f.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void With_AnotherValue_ChangesThisFigureOnly(string key)
    {
        var figure = PolicyFigures.Groups.SelectMany(g => g.Figures).Single(f => f.Key == key);

        var change = Assert.Single(PolicyFigures.Changes(LockInPolicy.Default, figure.With(LockInPolicy.Default, 77)));

        Assert.Equal((key, 77), (change.Figure.Key, change.After));
    }

    [Fact]
    public void Groups_OfTheShippedPolicy_AddUpToWhatTheyMust() =>
        Assert.All(
            PolicyFigures.Groups.Where(g => g.MustSum is not null),
            group => Assert.Equal(group.MustSum, group.SumOf(LockInPolicy.Default))
        );

    [Fact]
    public void Faults_NameTheGroupOfTheFigures()
    {
        var broken = LockInPolicy.Default with { LongNoticeDays = 0, Bands = new BandLimits(50, 25, 75) };

        Assert.Equal([nameof(LockInPolicy.LongNoticeDays), nameof(LockInPolicy.Bands)], broken.Faults().Select(f => f.Group));
    }
}
