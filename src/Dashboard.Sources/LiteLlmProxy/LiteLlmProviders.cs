using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.LiteLlmProxy;

/// <summary>
/// Which provider served a model on a day. The activity breaks a day down by model and by provider, but not by both: the link is what
/// the model's prefix names, the one provider that the key was used with, or the only one of the day.
/// </summary>
internal sealed class LiteLlmProviders
{
    private readonly Dictionary<string, HashSet<string>> keysOf = new(StringComparer.OrdinalIgnoreCase);

    public LiteLlmProviders(AnswerNode breakdown)
    {
        foreach (var (provider, node) in breakdown.Entries("providers"))
        {
            keysOf[provider] = [.. node.Entries("api_key_breakdown").Select(k => k.Name)];
        }
    }

    /// <summary>Null when the day has several or none.</summary>
    public string? Only => keysOf.Count == 1 ? Known(keysOf.Keys.Single()) : null;

    public string? Of(string model, string? key)
    {
        var slash = model.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && keysOf.ContainsKey(model[..slash]))
        {
            return model[..slash];
        }

        var ofKey = key is null ? [] : keysOf.Where(p => p.Value.Contains(key)).Select(p => p.Key).ToList();
        return ofKey.Count == 1 ? Known(ofKey[0]) : Only;
    }

    /// <summary>The proxy's own word for not knowing it.</summary>
    private static string? Known(string provider) => provider is "unknown" or "" ? null : provider;
}
