using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.OpenRouter;

/// <summary>A row of the activity: a model at one endpoint on one day.</summary>
/// <param name="Host">Who ran the model: provider_name.</param>
/// <param name="Paid">USD of OpenRouter's credits.</param>
/// <param name="PaidElsewhere">USD that the host bills itself, for requests with the company's own key there.</param>
internal sealed record OpenRouterUse(
    DateOnly Day,
    string Model,
    string? Version,
    string? Endpoint,
    string? Host,
    decimal Paid,
    decimal PaidElsewhere,
    long Prompt,
    long Completion
)
{
    /// <returns>Null when the record has faults.</returns>
    public static OpenRouterUse? Read(AnswerNode record, DateOnly asked)
    {
        // Some answers carry a time behind the date.
        var date = record.Text("date", isRequired: true);
        var day = PullWords.Day(date is { Length: > 10 } ? date[..10] : date);
        if (day != asked)
        {
            record.Fault("date", $"The day that was asked for, {PullWords.Day(asked)}, is expected here.");
        }

        var use = new OpenRouterUse(
            asked,
            record.Text("model", isRequired: true) ?? "",
            record.Text("model_permaslug"),
            record.Text("endpoint_id"),
            record.Text("provider_name"),
            record.Number("usage", isRequired: true) ?? 0,
            record.Number("byok_usage_inference") ?? 0,
            record.Count("prompt_tokens") ?? 0,
            record.Count("completion_tokens") ?? 0
        );
        return record.HasFaults ? null : use;
    }
}
