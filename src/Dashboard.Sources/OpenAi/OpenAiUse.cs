using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.OpenAi;

/// <summary>A usage report that counts text tokens.</summary>
internal sealed record OpenAiReport(string Name, params string[] GroupBy);

/// <summary>Tokens of one kind in a result of a usage report.</summary>
internal sealed record OpenAiUse(DateOnly Day, string Project, string Model, TokenKind Kind, decimal Tokens)
{
    public static IReadOnlyList<OpenAiReport> Reports { get; } =
    [new("completions", "project_id", "model", "batch", "service_tier"), new("embeddings", "project_id", "model")];

    /// <summary>
    /// input_tokens includes what was read from and written to the cache; the kinds here do not overlap.
    /// </summary>
    /// <returns>Null when the record has faults.</returns>
    public static IReadOnlyList<OpenAiUse>? Read(AnswerNode record, DateOnly? day, PullWindow asked)
    {
        var project = record.Text("project_id") ?? OpenAiLine.DefaultProject;
        var model = record.Text("model") ?? "Model not named";
        var input = record.Count("input_tokens", isRequired: true) ?? 0;
        var read = record.Count("input_cached_tokens") ?? 0;
        var written = record.Count("input_cache_write_tokens") ?? 0;
        var output = record.Count("output_tokens") ?? 0;
        if (read + written > input)
        {
            record.Fault("input_tokens", "It is to include the cached tokens, but is smaller than they are.");
        }

        if (day is null || day < asked.From || day >= asked.To)
        {
            record.Fault("", "It belongs to no day that was asked for.");
        }

        return record.HasFaults
            ? null
            :
            [
                new(day!.Value, project, model, TokenKind.Input, input - read - written),
                new(day.Value, project, model, TokenKind.CacheRead, read),
                new(day.Value, project, model, TokenKind.CacheWrite, written),
                new(day.Value, project, model, TokenKind.Output, output),
            ];
    }
}
