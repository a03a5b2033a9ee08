using System.Globalization;

namespace Dashboard.Sources.Pulling;

/// <summary>How long an answer asks to wait: the Retry-After header in either form, and the headers of Azure's services; the longest counts.</summary>
internal static class RetryAfter
{
    /// <returns>Null when the answer does not say.</returns>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset ours)
    {
        // Where the answer carries its own time, both dates are of the same clock and ours does not matter.
        var now = response.Headers.Date ?? ours;
        var waits = new List<TimeSpan>();
        switch (response.Headers.RetryAfter)
        {
            case { Delta: { } seconds }:
                waits.Add(seconds);
                break;
            case { Date: { } until }:
                waits.Add(until - now);
                break;
            default:
                break;
        }

        foreach (var header in response.Headers.Where(h => IsAzure(h.Key)))
        {
            if (
                double.TryParse(header.Value.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                && seconds < 1e6
            )
            {
                waits.Add(TimeSpan.FromSeconds(seconds));
            }
        }

        return waits.Count == 0 ? null : TimeSpan.FromTicks(Math.Max(0, waits.Max().Ticks));
    }

    private static bool IsAzure(string name) =>
        name.StartsWith("x-ms-ratelimit-", StringComparison.OrdinalIgnoreCase)
        && name.EndsWith("-retry-after", StringComparison.OrdinalIgnoreCase);
}
