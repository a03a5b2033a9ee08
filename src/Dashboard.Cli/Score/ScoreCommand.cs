using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Dashboard.Store.Policy;

namespace Dashboard.Cli.Score;

/// <summary><c>score [--vendor NAME] [--json]</c>: computes all scores and prints them, most locked in first.</summary>
internal static class ScoreCommand
{
    public const string Usage = "score [--vendor NAME] [--json]";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        string? dataFolder,
        TextWriter @out,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var parsed = Arguments.Parse(args, ["--vendor"], ["--json"]);
        if (parsed.Rest.Count > 0)
        {
            throw new UsageException($"score takes no “{parsed.Rest[0]}”; name a vendor with --vendor NAME.");
        }

        await using var session = await StoreSession.OpenAsync(dataFolder, cancellationToken);
        await session.Get<ComputeScores>().RunAsync(Actor.CommandLine, "from the command line", cancellationToken);
        var scores = await session.Get<ScoreList>().ReadAsync(Actor.CommandLine, parsed.Value("--vendor"), cancellationToken);
        if (scores.Count == 0)
        {
            await error.WriteLineAsync(
                parsed.Value("--vendor") is { } name
                    ? $"There is no vendor “{name}”. Use its name or key as the vendor list shows it."
                    : "There are no vendors."
            );
            return 2;
        }

        var policy = await session.Get<LockInPolicies>().CurrentAsync(Actor.CommandLine, cancellationToken);
        await @out.WriteLineAsync(
            parsed.Has("--json")
                ? JsonSerializer.Serialize(scores, Json)
                : Table(scores, policy.Bands, withFactors: parsed.Value("--vendor") is not null)
        );
        return 0;
    }

    private static string Table(IReadOnlyList<ScoredVendor> scores, BandLimits bands, bool withFactors)
    {
        var lines = new List<string>();
        foreach (var vendor in scores)
        {
            var total = vendor.Score.Total;
            var spend = vendor.Spend is { } known ? string.Create(CultureInfo.InvariantCulture, $"${known:N0}") : "—";
            lines.Add($"{vendor.Name, -24} {Show(total), -14} {BandRange.Of(total, bands).Words, -20} 90-day spend {spend}");
            if (withFactors)
            {
                lines.AddRange(
                    vendor.Score.Factors.Select(f => $"  {f.Name, -22} {Show(f.Value), -14} × {f.Weight:0.00} = {Show(f.Points)}")
                );
            }
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Show(Interval value) =>
        value.IsPoint
            ? value.Lower.ToString("0.0", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{value.Lower:0.0}–{value.Upper:0.0}");
}
