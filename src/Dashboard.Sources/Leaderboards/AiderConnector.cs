using System.Text;
using System.Text.Unicode;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Leaderboards;

/// <summary>The results that the Aider project publishes. What is odd about its files stands in README.md beside this file.</summary>
public sealed class AiderConnector : LeaderboardConnector
{
    private const long LargestFile = 20_000_000;

    public override string Key => "aider";

    public override string Name => "Aider leaderboard";

    public override string Sentence =>
        "How many programming exercises models solve, as the Aider project measured it; needs no key. For screening, never in place of an evaluation of your own.";

    public override string DefaultCron => "0 0 6 ? * MON";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [CommonSettings.AddressOf("https://raw.githubusercontent.com/Aider-AI/aider/main/aider/website/_data/polyglot_leaderboard.yml")];

    public override async Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await context.Client.DownloadAsync(ListFetch.Place(context, ""), [], file, LargestFile, cancellationToken);
        var bytes = file.GetBuffer().AsMemory(0, (int)file.Length);
        if (!FlatYaml.IsList(bytes.Span))
        {
            throw new PullException("The address answers with something else than a list of results (YAML): check the address.");
        }

        await payload.WriteAsync(bytes, cancellationToken);
    }

    public override IEnumerable<ReadResult<LeaderboardScore>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        var bytes = ListBytes.Read(payload, cancellationToken);
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new UnreadableFileException("The file is not UTF-8 text: fetch it again.");
        }

        if (!FlatYaml.IsList(bytes.Span))
        {
            throw new UnreadableFileException("The file is no list of records: check that it is one of Aider's result files.");
        }

        return Scores(Encoding.UTF8.GetString(bytes.Span), cancellationToken);
    }

    private static IEnumerable<ReadResult<LeaderboardScore>> Scores(string text, CancellationToken ct)
    {
        foreach (var record in FlatYaml.Records(text))
        {
            ct.ThrowIfCancellationRequested();
            yield return AiderScore.Read(record);
        }
    }
}
