using Dashboard.Store.PostgreSql.Embedded;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

public sealed class PostmasterFileTests
{
    [Fact]
    public void Parse_RunningServer_ReadsProcessPortAndState()
    {
        var file = PostmasterFile.Parse("4711\n/data\n1790000000\n50123\n\n127.0.0.1\n  1234  5\nready   \n")!;

        Assert.Equal((4711, 50123, true), (file.ProcessId, file.Port, file.IsReady));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1790000000), file.StartedAt);
    }

    [Fact]
    public void Parse_ServerComingUp_IsTheSameServer()
    {
        var early = PostmasterFile.Parse("4711\n/data\n1790000000\n50123\n\n")!;
        var late = PostmasterFile.Parse("4711\n/data\n1790000000\n50123\n\n127.0.0.1\n1 2\nready\n")!;

        Assert.False(early.IsReady);
        Assert.Equal(late.Identity, early.Identity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4711")]
    [InlineData("not a number\n/data\n1790000000\n")]
    public void Parse_Garbage_IsNoServer(string text) => Assert.Null(PostmasterFile.Parse(text));
}
