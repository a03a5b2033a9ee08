using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Signals;
using Dashboard.Domain.Spend.Rates;

namespace Dashboard.Sources.Pulling;

/// <summary>
/// A source that publishes a list. What it published is kept as it came, known by its content, before anything is read from it: a list
/// that cannot be read today can be read again tomorrow.
/// </summary>
public abstract class ListConnector<T> : Connector
    where T : class
{
    /// <summary>Writes what the source publishes now. Several pages become one JSON array of the pages, in their order.</summary>
    /// <exception cref="PullException">It cannot be had.</exception>
    public abstract Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken);

    /// <summary>One result per record, in the order of the payload. A last result with neither value nor problem carries notes.</summary>
    /// <param name="payload">What <see cref="FetchAsync"/> wrote, today or years ago; can be read from its start more than once.</param>
    /// <param name="asOf">The UTC day on which it was fetched.</param>
    /// <exception cref="UnreadableFileException">The payload as a whole cannot be read.</exception>
    public abstract IEnumerable<ReadResult<T>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken);

    /// <summary>Fetches the list and reads its first records.</summary>
    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        using var payload = new MemoryStream();
        await FetchAsync(context, payload, cancellationToken);
        payload.Position = 0;
        int read;
        try
        {
            read = Read(payload, context.Today, cancellationToken).Count(r => r.Value is not null);
        }
        catch (UnreadableFileException e)
        {
            throw new PullException(e.Message, e);
        }

        return read > 0
            ? $"Connected; {read:N0} {Records} read."
            : throw new PullException($"The address answers, but no {Records} are in the answer: check the address.");
    }

    /// <summary>What its records are called, in the plural: "prices".</summary>
    protected abstract string Records { get; }
}

/// <summary>A source of list prices.</summary>
public abstract class PriceConnector : ListConnector<PriceRow>
{
    public override SourceKind Kind => SourceKind.Prices;

    /// <summary>Kept with every offer, so that lists can contradict each other in sight: "litellm". Never changes.</summary>
    public abstract string List { get; }

    /// <summary>True for a vendor's own published list; false for a community's.</summary>
    public abstract bool IsPublishedByVendor { get; }

    protected override string Records => "prices";
}

/// <summary>A source of what becomes of models.</summary>
public abstract class LifecycleConnector : ListConnector<ModelNotice>
{
    public override SourceKind Kind => SourceKind.Lifecycle;

    protected override string Records => "models";
}

/// <summary>A source of results that others measured: for screening, never a substitute for an evaluation of one's own.</summary>
public abstract class LeaderboardConnector : ListConnector<LeaderboardScore>
{
    public override SourceKind Kind => SourceKind.Leaderboard;

    protected override string Records => "results";
}

/// <summary>A source of exchange rates.</summary>
public abstract class RateConnector : ListConnector<DatedRate>
{
    public override SourceKind Kind => SourceKind.ExchangeRates;

    protected override string Records => "rates";
}

/// <summary>A source that says whether a vendor's services work.</summary>
public abstract class StatusConnector : Connector
{
    public override SourceKind Kind => SourceKind.Status;

    /// <summary>
    /// What the page says now. A page that answers with something else than its status (a web page, a redirect) is
    /// <see cref="ServiceHealth.Unknown"/> with the reason: never up, never down.
    /// </summary>
    public abstract Task<StatusReading> ReadAsync(PullContext context, CancellationToken cancellationToken);

    public override async Task<string> TestAsync(PullContext context, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(context, cancellationToken);
        return reading.Health == ServiceHealth.Unknown
            ? throw new PullException(reading.Summary)
            : $"Connected; {reading.Components.Count:N0} components, {reading.Incidents.Count:N0} incidents. {reading.Summary}";
    }
}
