namespace Dashboard.Testing;

/// <summary>A clock that stands still until it is told otherwise. Starts on 20 November 2026, noon UTC.</summary>
public sealed class FixedTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
