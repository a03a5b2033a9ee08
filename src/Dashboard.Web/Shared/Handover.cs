using System.Collections.Concurrent;

namespace Dashboard.Web.Shared;

/// <summary>
/// Carries what a page read while it was prerendered to the circuit that takes the page over, so that nothing is read twice and nothing
/// jumps. Only a random id travels through the browser. After a restart or on another server nothing is found, and the page reads again.
/// </summary>
public sealed class Handover(TimeProvider time)
{
    private const int Most = 256;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<Guid, (object Value, DateTimeOffset Until)> values = new();

    /// <summary>Null when too much is waiting already.</summary>
    public Guid? Keep(object value)
    {
        var now = time.GetUtcNow();
        foreach (var old in values.Where(entry => entry.Value.Until < now))
        {
            values.TryRemove(old.Key, out _);
        }

        if (values.Count >= Most)
        {
            return null;
        }

        var id = Guid.NewGuid();
        values[id] = (value, now + Kept);
        return id;
    }

    /// <summary>Gives a value out once; null when it is not there, too old or something else.</summary>
    public T? Take<T>(Guid id)
        where T : class => values.TryRemove(id, out var kept) && kept.Until >= time.GetUtcNow() ? kept.Value as T : null;
}
