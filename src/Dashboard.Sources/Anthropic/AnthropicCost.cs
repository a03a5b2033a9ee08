using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.Anthropic;

/// <summary>One result of the cost report.</summary>
/// <param name="Amount">In units of the currency, not in the cents of the report.</param>
internal sealed record AnthropicCost(AnthropicKey Key, string? Description, decimal Amount, string Currency)
{
    /// <summary>The report counts the hundredth part of a unit: "123.45" is 1.2345 dollars.</summary>
    private const decimal CentsPerUnit = 100m;

    /// <returns>Null when the record has faults.</returns>
    public static AnthropicCost? Read(AnswerNode record, DateOnly? day, PullWindow asked)
    {
        var cents = record.Number("amount", isRequired: true);
        var currency = (record.Text("currency") ?? Currencies.Unknown).ToUpperInvariant();
        var description = record.Text("description");
        var costType = record.Text("cost_type");
        var tokenType = record.Text("token_type");
        var model = record.Text("model");
        var workspace = record.Text("workspace_id") ?? AnthropicLine.DefaultWorkspace;
        var tier = record.Text("service_tier");
        var context = record.Text("context_window");
        var geo = AnthropicKey.GeoOf(record.Text("inference_geo"));
        if (!Currencies.IsKnown(currency))
        {
            record.Fault("currency", "A currency code such as USD is expected here.");
        }

        if (day is null || day < asked.From || day >= asked.To)
        {
            record.Fault("", "It belongs to no day that was asked for.");
        }

        if (record.HasFaults)
        {
            return null;
        }

        var tokens = AnthropicTokens.All.FirstOrDefault(t => t.Name == tokenType);
        var item = tokens is null
            ? description ?? costType?.Replace('_', ' ') ?? "Charges without a name"
            : model ?? description ?? "Model not named";
        var key = new AnthropicKey(day!.Value, workspace, item, tier, context, geo, tokens);
        return new AnthropicCost(key, description, decimal.Round(cents!.Value / CentsPerUnit, AnswerNumber.Decimals), currency);
    }
}
