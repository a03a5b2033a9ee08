using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.OpenAi;

/// <summary>One result of the costs.</summary>
/// <param name="Quantity">In tokens for tokens, otherwise in <paramref name="Unit"/>; null when the result does not state it.</param>
internal sealed record OpenAiCost(OpenAiKey Key, string LineItem, decimal Amount, decimal? Quantity)
{
    /// <returns>Null when the record has faults.</returns>
    public static OpenAiCost? Read(AnswerNode record, DateOnly? day, PullWindow asked)
    {
        var project = record.Text("project_id") ?? OpenAiLine.DefaultProject;
        var lineItem = record.Text("line_item") ?? "Charges without a name";
        var quantity = record.Number("quantity");
        var unit = record.Text("quantity_unit")?.Replace('_', ' ');
        var money = record.Object("amount");
        var amount = money.Number("value", isRequired: true);
        var currency = (money.Text("currency") ?? Currencies.Unknown).ToUpperInvariant();
        if (!Currencies.IsKnown(currency))
        {
            money.Fault("currency", "A currency code such as usd is expected here.");
        }

        if (day is null || day < asked.From || day >= asked.To)
        {
            record.Fault("", "It belongs to no day that was asked for.");
        }

        if (record.HasFaults)
        {
            return null;
        }

        var size = TokenUnits.Size(unit);
        var item = OpenAiItem.Of(lineItem, countsTokens: size is not null);
        var key = item.Model is null
            ? new OpenAiKey(day!.Value, project, lineItem, TokenKind.Other, currency, unit)
            : new OpenAiKey(day!.Value, project, item.Model, item.Kind, currency, null);
        return new OpenAiCost(key, lineItem, amount!.Value, item.Model is null ? quantity : quantity * size);
    }
}
