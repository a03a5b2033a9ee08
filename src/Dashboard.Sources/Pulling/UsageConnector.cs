using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Pulling;

/// <summary>A source of usage and cost rows.</summary>
public abstract class UsageConnector : Connector
{
    public override SourceKind Kind => SourceKind.Usage;

    /// <summary>How near its costs are to the invoice. Where sources overlap, the higher one counts and the others are compared with it.</summary>
    public abstract CostRank Rank { get; }

    /// <summary>How many days back a pull reads again, because the provider still revises them.</summary>
    public virtual int RePullDays => 7;

    /// <summary>The farthest that the provider can look back, in days; null for no limit. What is older cannot be had any more.</summary>
    public virtual int? HistoryDays => null;

    /// <summary>
    /// The window's rows, period by period, oldest first. Each period is stored in one transaction and replaces what this source had
    /// said of it before, so a pull that is cut off keeps the periods that it finished. Rows of a period are read once, while it is current.
    /// </summary>
    /// <exception cref="PullException">The source cannot be read; may be thrown while enumerating.</exception>
    public abstract IAsyncEnumerable<UsagePeriod> ReadAsync(PullContext context, PullWindow window, CancellationToken cancellationToken);
}

/// <summary>Rows that replace what the source had said of the same period.</summary>
public sealed record UsagePeriod
{
    /// <summary>For people and for the trace: "2026-08" or "2026-08-01 to 2026-08-07".</summary>
    public required string Name { get; init; }

    /// <summary>The days that the rows replace, first to the day after the last. Null when they replace a billing month.</summary>
    public PullWindow? Days { get; init; }

    /// <summary>The billing month, "2026-08", that the rows replace whatever days they are about. Null when they replace days.</summary>
    public string? BillingMonth { get; init; }

    /// <summary>
    /// Known before reading: the provider's name for this state of the period (a manifest's run, a file's hash). A state that is stored
    /// already is not read again. Null when only reading can tell.
    /// </summary>
    public string? State { get; init; }

    /// <summary>In the order of the provider. <see cref="UsageRow.RowNumber"/> counts from 1 within the period.</summary>
    public required IAsyncEnumerable<ReadResult<UsageRow>> Rows { get; init; }
}
