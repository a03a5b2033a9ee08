using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Factors;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.Tests.LockIn.Factors;

public class SubstitutabilityFactorTests
{
    [Theory]
    [InlineData(Substitutability.Easily, 0)]
    [InlineData(Substitutability.Medium, 33)]
    [InlineData(Substitutability.HighlyComplex, 67)]
    [InlineData(Substitutability.NotSubstitutable, 100)]
    public void Score_OneApplication_IsItsDegree(Substitutability degree, int expected) =>
        Assert.Equal(Interval.Exactly(expected), Value([new("Search", 10, degree)]));

    [Fact]
    public void Score_NoMapping_IsUnknown() => Assert.Equal(Interval.Unknown, Value(null));

    [Fact]
    public void Score_NothingSpent_IsZero()
    {
        Assert.Equal(Interval.Exactly(0), Value([]));
        Assert.Equal(Interval.Exactly(0), Value([new("Search", 0, null)]));
    }

    [Fact]
    public void Score_DegreeNotDeclared_WidensByItsShareOfSpend()
    {
        var factor = SubstitutabilityFactor.Score(
            [new("Search", 75, Substitutability.Medium), new("Mail", 25, null)],
            LockInPolicy.Default
        );

        Assert.Equal(new Interval(24.75m, 49.75m), factor.Value);
        Assert.Equal("Declare how hard Mail would be to move to another vendor.", factor.Contributions[1].Question);
    }

    [Fact]
    public void Score_NetCredit_CountsAsNoSpend() =>
        Assert.Equal(Interval.Exactly(33), Value([new("Search", 75, Substitutability.Medium), new("Mail", -25, null)]));

    private static Interval Value(IReadOnlyList<ApplicationSubstitutability>? applications) =>
        SubstitutabilityFactor.Score(applications, LockInPolicy.Default).Value;
}
