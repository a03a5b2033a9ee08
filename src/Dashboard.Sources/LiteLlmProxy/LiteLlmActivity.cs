using System.Runtime.CompilerServices;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.LiteLlmProxy;

/// <summary>/user/daily/activity: pages of days. A page ends in the middle of a day when its rows are full; the parts of a day add up.</summary>
internal static class LiteLlmActivity
{
    private const int MostPages = 5_000;

    /// <summary>Both days are included in the proxy's answer.</summary>
    public static string Place(PullWindow days) =>
        $"/user/daily/activity?start_date={PullWords.Day(days.From)}&end_date={PullWords.Day(days.To.AddDays(-1))}";

    /// <summary>The spends of a record, or null when it has faults.</summary>
    public static async IAsyncEnumerable<(IReadOnlyList<LiteLlmSpend>? Spends, AnswerNode Record)> ReadAsync(
        PullContext context,
        (string Name, string Value)[] headers,
        PullWindow days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var number = 1; number <= MostPages; number++)
        {
            var place = context.Settings.Under($"{Place(days)}&page={number}&page_size=1000");
            using var answer = await context.Client.GetJsonAsync(place, headers, cancellationToken);
            var page = AnswerNode.Root(answer.RootElement);
            var records = page.Records("results");
            page.Demand();
            foreach (var record in records)
            {
                foreach (var spend in OfDay(record, days))
                {
                    yield return spend;
                }
            }

            var about = page.Object("metadata", isRequired: false);
            var told = about.Count("page");
            var isLast = about.Flag("has_more") != true && (about.Count("total_pages") ?? 1) <= number;
            page.Demand();
            if (told is not null && told != number)
            {
                throw new PullException(
                    $"The proxy was asked for page {number} and answers with page {told} (metadata.page): its pages cannot be followed."
                );
            }

            if (isLast)
            {
                yield break;
            }
        }

        throw new PullException($"The proxy has more than {MostPages:N0} pages of {PullWords.Name(days)}: there may be no end of them.");
    }

    private static IEnumerable<(IReadOnlyList<LiteLlmSpend>? Spends, AnswerNode Record)> OfDay(AnswerNode record, PullWindow days)
    {
        var day = PullWords.Day(record.Text("date", isRequired: true));
        var breakdown = record.Object("breakdown", isRequired: false);
        var models = breakdown.Entries("models");
        var providers = new LiteLlmProviders(breakdown);
        var whole = record.Object("metrics", isRequired: models.Count == 0);
        (decimal Cost, LiteLlmTokens Tokens)? rest = models.Count == 0 ? Spend(whole) : null;
        if (day is null || day < days.From || day >= days.To)
        {
            record.Fault("date", "It belongs to no day that was asked for.");
        }

        if (record.HasFaults)
        {
            yield return (null, record);
            yield break;
        }

        if (rest is { } unnamed && (unnamed.Cost != 0 || unnamed.Tokens.Sum > 0))
        {
            yield return ([new(day!.Value, providers.Only, "Model not named", null, null, null, unnamed.Cost, unnamed.Tokens)], record);
        }

        foreach (var (model, node) in models)
        {
            var keys = node.Entries("api_key_breakdown");
            if (keys.Count > 0 && !node.HasFaults)
            {
                foreach (var (hash, key) in keys)
                {
                    yield return (One(day!.Value, model, hash, key, providers), key);
                }
            }
            else
            {
                yield return (One(day!.Value, model, null, node, providers), node);
            }
        }
    }

    private static IReadOnlyList<LiteLlmSpend>? One(DateOnly day, string model, string? hash, AnswerNode node, LiteLlmProviders providers)
    {
        var (cost, tokens) = Spend(node.Object("metrics"));
        var about = node.Object("metadata", isRequired: false);
        var alias = about.Text("key_alias");
        var team = about.Text("team_id");
        return node.HasFaults
            ? null
            :
            [
                new LiteLlmSpend(
                    day,
                    providers.Of(model, hash),
                    model.Length == 0 ? "Model not named" : model,
                    hash,
                    alias,
                    team,
                    cost,
                    tokens
                ),
            ];
    }

    private static (decimal Cost, LiteLlmTokens Tokens) Spend(AnswerNode metrics) =>
        (metrics.Number("spend", isRequired: true) ?? 0, LiteLlmTokens.Read(metrics));
}
