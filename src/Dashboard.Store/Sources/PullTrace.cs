using Dashboard.Sources.Pulling;

namespace Dashboard.Store.Sources;

/// <summary>Counts a run's requests and keeps the first of them, what went wrong, and the last.</summary>
internal sealed class PullTrace
{
    /// <summary>A year of a provider is some hundred requests; a run page needs no more.</summary>
    public const int Most = 500;

    private readonly Lock gate = new();
    private readonly List<SourceCall> kept = [];
    private SourceCall? last;

    public static PullTrace Silent => new();

    public int Count { get; private set; }

    public void Add(SourceCall call)
    {
        lock (gate)
        {
            Count++;
            if (kept.Count < Most)
            {
                kept.Add(call);
            }

            last = call;
        }
    }

    public IReadOnlyList<StoredSourceCall> ToStored()
    {
        lock (gate)
        {
            return [.. (last is null || kept.Contains(last) ? kept : kept.Append(last)).Select(ToStored)];
        }
    }

    private static StoredSourceCall ToStored(SourceCall call) =>
        new()
        {
            At = call.At,
            Method = call.Method,
            Address = StoredText.Cut(call.Address, 1000),
            Attempt = call.Attempt,
            Status = call.Status,
            Milliseconds = (int)Math.Min(int.MaxValue, call.Took.TotalMilliseconds),
            Bytes = call.Bytes,
            Note = StoredText.Cut(call.Note, 1000),
        };
}
