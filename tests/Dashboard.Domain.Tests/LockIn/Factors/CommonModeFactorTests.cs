using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Factors;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.Tests.LockIn.Factors;

public class CommonModeFactorTests
{
    [Theory]
    [InlineData(BackupState.Independent, 0, 0)]
    [InlineData(BackupState.SharesHostOrController, 100, 100)]
    [InlineData(BackupState.None, 100, 100)]
    [InlineData(BackupState.Unknown, 0, 100)]
    public void Score_OneApplication_IsItsBackup(BackupState state, int lower, int upper) =>
        Assert.Equal(new Interval(lower, upper), Value([new("Search", 10, state)]));

    [Fact]
    public void Score_NoMapping_IsUnknown() => Assert.Equal(Interval.Unknown, Value(null));

    [Fact]
    public void Score_NothingSpent_IsZero() => Assert.Equal(Interval.Exactly(0), Value([]));

    [Fact]
    public void Score_BackupNotKnown_WidensByItsShareOfSpend() =>
        Assert.Equal(new Interval(75, 100), Value([new("Search", 75, BackupState.None), new("Mail", 25, BackupState.Unknown)]));

    private static Interval Value(IReadOnlyList<BackupCoverage>? backups) => CommonModeFactor.Score(backups, LockInPolicy.Default).Value;
}
