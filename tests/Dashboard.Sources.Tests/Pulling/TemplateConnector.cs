using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Tests.Pulling;

/// <summary>
/// The template of a source: copy it into a folder of its own in <c>Dashboard.Sources</c>, put in what the provider says, add its line to
/// <see cref="ConnectorCatalog"/> and a README of what is odd about the provider. Settings form, test, schedule, runs, retries, trace,
/// storing and reconciliation are there already.
/// </summary>
internal sealed class TemplateConnector : MonthlyConnector
{
    public override string Key => "template";

    public override string Name => "Example gateway";

    public override string Sentence => "Reads the daily usage and cost that the gateway bills. Needs a key that may read reports.";

    public override string DefaultCron => "0 15 * * * ?";

    public override CostRank Rank => CostRank.BillingApi;

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        CommonSettings.AddressOf("https://gateway.example/api"),
        CommonSettings.SecretOf("Report key", "From the gateway's settings, section Reports"),
        CommonSettings.StartOf(),
    ];

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(context, new PullWindow(context.Today.AddDays(-1), context.Today), cancellationToken);
        return $"Connected; {Rows(answer).Count():N0} models were used yesterday.";
    }

    // Asked for month by month: a run that is cut off keeps the months that it finished.
    protected override async IAsyncEnumerable<ReadResult<UsageRow>> RowsAsync(
        PullContext context,
        PullWindow days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var answer = await AskAsync(context, days, cancellationToken);
        var number = 0L;
        foreach (var row in Rows(answer))
        {
            yield return Row(row, ++number);
        }
    }

    private static Task<JsonDocument> AskAsync(PullContext context, PullWindow days, CancellationToken cancellationToken) =>
        context.Client.GetJsonAsync(
            string.Create(CultureInfo.InvariantCulture, $"/api/usage?from={days.From:yyyy-MM-dd}&to={days.To:yyyy-MM-dd}"),
            [("Authorization", $"Bearer {context.Settings.Secret}")],
            cancellationToken
        );

    private static IEnumerable<JsonElement> Rows(JsonDocument answer) =>
        answer.RootElement.ValueKind == JsonValueKind.Array
            ? answer.RootElement.EnumerateArray()
            : throw new PullException("The gateway answered with something else than a list of rows: check the address.");

    // A row of the wrong shape is rejected with its place, value and remedy; the others go on.
    private static ReadResult<UsageRow> Row(JsonElement row, long number)
    {
        var day = Text(row, "day");
        if (!DateTimeOffset.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
        {
            return new ReadResult<UsageRow>(null, new ReadProblem(number, "day", day, "No day such as 2026-01-31: the row is left out."));
        }

        var line = new UsageLine
        {
            ServiceProvider = "Example gateway",
            ServiceCategory = AiSpend.Category,
            SkuId = Text(row, "model"),
            ConsumedUnit = "Tokens",
            Currency = "USD",
        };
        // Unknown stays null: only what the gateway states is stored.
        var usage = new UsageRow(
            number,
            line,
            LineKey.Of(line),
            start,
            start.AddDays(1),
            PricingQuantity: null,
            ConsumedQuantity: Number(row, "tokens"),
            ListCost: null,
            ContractedCost: null,
            EffectiveCost: Number(row, "usd"),
            BilledCost: Number(row, "usd")
        );
        return new ReadResult<UsageRow>(usage, null);
    }

    private static string Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    private static decimal? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
            ? number
            : null;
}
