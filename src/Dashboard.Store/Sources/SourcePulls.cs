using Dashboard.Sources.Pulling;

namespace Dashboard.Store.Sources;

/// <summary>Makes what a connector needs for one pull.</summary>
public sealed class SourcePulls(HttpMessageInvoker http, PullLimits limits, TimeProvider time)
{
    // A source that reads files of the server asks no host; whatever it would ask is refused.
    private static readonly Uri Nowhere = new("https://localhost.invalid/");

    internal PullContext Begin(Connector connector, IReadOnlyDictionary<string, string> values, PullTrace trace)
    {
        var settings = new SourceSettings(connector, values);
        var address =
            Uri.TryCreate(settings.Place, UriKind.Absolute, out var place) && place.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? place
                : Nowhere;
        var hidden = connector.Settings.Where(s => s.Kind == SettingKind.Secret).Select(s => settings[s.Key]);
        return new PullContext(settings, new SourceClient(http, address, hidden, time, limits, trace.Add), time.GetUtcNow());
    }
}
