using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.Anthropic;

/// <summary>Tokens of one kind in a result of the usage report. The report's kinds do not overlap: their sum is all input.</summary>
internal sealed record AnthropicUse(AnthropicKey Key, decimal Tokens)
{
    /// <returns>Null when the record has faults.</returns>
    public static IReadOnlyList<AnthropicUse>? Read(AnswerNode record, DateOnly? day, PullWindow asked)
    {
        var model = record.Text("model") ?? "Model not named";
        var workspace = record.Text("workspace_id") ?? AnthropicLine.DefaultWorkspace;
        var tier = record.Text("service_tier");
        var context = record.Text("context_window");
        var geo = AnthropicKey.GeoOf(record.Text("inference_geo"));
        var written = record.Object("cache_creation", isRequired: false);
        var counts = AnthropicTokens
            .All.Select(t => (Tokens: t, Count: t.Name.Split('.') is [_, var inner] ? written.Count(inner) : record.Count(t.Name)))
            .ToList();
        if (day is null || day < asked.From || day >= asked.To)
        {
            record.Fault("", "It belongs to no day that was asked for.");
        }

        return record.HasFaults
            ? null
            :
            [
                .. counts
                    .Where(c => c.Count is not null)
                    .Select(c => new AnthropicUse(
                        new AnthropicKey(day!.Value, workspace, model, tier, context, geo, c.Tokens),
                        c.Count!.Value
                    )),
            ];
    }
}
