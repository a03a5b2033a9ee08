namespace Dashboard.Sources.Pulling;

/// <summary>What a connector is given for one pull.</summary>
/// <param name="Client">Reaches the source's own address and nothing else.</param>
/// <param name="Now">UTC.</param>
public sealed record PullContext(SourceSettings Settings, SourceClient Client, DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}

/// <summary>UTC days to be read.</summary>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last.</param>
public sealed record PullWindow(DateOnly From, DateOnly To)
{
    /// <summary>The window cut at the first of each month, oldest first: a pull of a year is stored month by month.</summary>
    public IEnumerable<PullWindow> ByMonth()
    {
        for (var from = From; from < To; )
        {
            var next = new DateOnly(from.Year, from.Month, 1).AddMonths(1);
            var to = next < To ? next : To;
            yield return new PullWindow(from, to);
            from = to;
        }
    }
}

/// <summary>A source could not be read; the sentence is for people and names what to do. Never carries a secret.</summary>
public sealed class PullException : Exception
{
    public PullException(string message)
        : base(message) { }

    public PullException(string message, Exception inner)
        : base(message, inner) { }
}
