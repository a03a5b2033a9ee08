using Dashboard.Testing;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Tests.Shared;

public sealed class HandoverTests
{
    private readonly FixedTime time = new();

    [Fact]
    public void Take_Kept_ComesOutOnce()
    {
        var handover = new Handover(time);
        var id = handover.Keep("page")!.Value;

        Assert.Equal("page", handover.Take<string>(id));
        Assert.Null(handover.Take<string>(id));
    }

    [Fact]
    public void Take_TooLate_IsGone()
    {
        var handover = new Handover(time);
        var id = handover.Keep("page")!.Value;
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(handover.Take<string>(id));
    }

    [Fact]
    public void Keep_TooMany_RefusesUntilTheOldOnesExpire()
    {
        var handover = new Handover(time);
        while (handover.Keep("x") is not null)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
        }

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(handover.Keep("y"));
    }

    [Fact]
    public void Take_AnotherType_IsNull() =>
        Assert.Null(new Handover(time) is var handover ? handover.Take<Version>(handover.Keep("x")!.Value) : null);
}
