using Dashboard.Domain.Signals;
using Dashboard.Sources.Deprecations;
using Dashboard.Sources.Tests.Lists;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.Deprecations;

public sealed class DeprecationListsTests
{
    private static readonly DeprecationsInfoConnector Info = new();
    private static readonly ModelDeprecationsConnector Models = new();

    [Fact]
    public void ReadInfo_Records_BecomeNotices()
    {
        var notices = Values(Read(Info, ConnectorSamples.DeprecationsInfo));

        Assert.Equal(2, notices.Count);
        var audio = notices[0];
        Assert.Equal(("OpenAI", "gpt-audio", ModelStage.Deprecated), (audio.Provider, audio.Model, audio.Stage));
        Assert.Equal(
            (new DateOnly(2026, 7, 21), new DateOnly(2026, 7, 20), new DateOnly(2027, 1, 20), (DateOnly?)null),
            (audio.AnnouncedOn, audio.DeprecatedOn, audio.ShutdownOn, audio.NotBefore)
        );
        Assert.Equal(["gpt-audio-1.5"], audio.Replacements);
        Assert.Equal("https://example.com/deprecations", audio.Address);
        Assert.Null(notices[1].ShutdownOn);
        Assert.Empty(notices[1].Replacements);
    }

    [Theory]
    [InlineData("2027-01-19", ModelStage.Deprecated)]
    [InlineData("2027-01-20", ModelStage.Retired)]
    public void ReadInfo_Stage_FollowsTheDayOfTheList(string day, ModelStage stage)
    {
        var asOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(stage, Values(Read(Info, ConnectorSamples.DeprecationsInfo, asOf))[0].Stage);
    }

    [Fact]
    public void ReadInfo_SeveralFaults_AreAllTold()
    {
        var result = Assert.Single(Read(Info, """[{"provider":"","model_id":5,"shutdown_date":"soon","replacement_models":[7]}]"""));

        Assert.Null(result.Value);
        Assert.Equal(
            ["shutdown_date", "provider", "model_id", "replacement_models[0]"],
            new[] { result.Problem! }.Concat(result.Notes!).Select(p => p.Column)
        );
        Assert.Equal((1, "soon"), (result.Problem!.Row, result.Problem.Value));
    }

    [Fact]
    public void ReadInfo_ModelTwice_TakesTheFirst()
    {
        const string Record = """{"provider":"OpenAI","model_id":"m","shutdown_date":"2026-01-01"}""";
        var results = Read(Info, $"[{Record},{Record},7]");

        Assert.Single(Values(results));
        Assert.Equal([2L, 3L], Problems(results).Select(p => p.Row));
    }

    [Fact]
    public void ReadModels_EarliestShutdown_IsAPromiseAndNoShutdown()
    {
        var notices = Values(Read(Models, ConnectorSamples.ModelDeprecations));

        var active = notices[0];
        Assert.Equal(ModelStage.Active, active.Stage);
        Assert.Null(active.ShutdownOn);
        Assert.Equal(new DateOnly(2027, 5, 19), active.NotBefore);
        Assert.Equal("https://example.com/models", active.Address);
        Assert.Equal((ModelStage.Deprecated, new DateOnly(2025, 9, 15)), (notices[1].Stage, notices[1].DeprecatedOn));
        Assert.Equal(["command-r", "command-r7b"], notices[1].Replacements);
    }

    [Theory]
    [InlineData("""{"provider":"x","model":"m","status":"gone"}""", "status")]
    [InlineData("""{"provider":"x","model":"m"}""", "status")]
    [InlineData("""{"provider":"x","model":"m","status":"active","replacements":[{"provider":"y"}]}""", "replacements[0]")]
    [InlineData("""{"provider":"x","model":"m","status":"active","sources":"here"}""", "sources")]
    [InlineData("""{"provider":"x","model":"m","status":"active","earliest_shutdown_on":"2027"}""", "earliest_shutdown_on")]
    [InlineData("[]", "")]
    public void ReadModels_AnotherShape_IsRejected(string record, string column) =>
        Assert.Equal(column, Assert.Single(Problems(Read(Models, $"[{record}]"))).Column);

    [Fact]
    public void ReadModels_NoList_IsUnreadable() =>
        Assert.Contains("no models", Unreadable(Models, """{"error":"gone"}"""), StringComparison.Ordinal);
}
