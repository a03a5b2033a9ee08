using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling.Answers;

namespace Dashboard.Sources.Pulling;

/// <summary>A source of usage that is asked for days: the window is read and stored month by month, and a run that is cut off keeps the months that it finished.</summary>
public abstract class MonthlyConnector : UsageConnector
{
    public sealed override IAsyncEnumerable<UsagePeriod> ReadAsync(
        PullContext context,
        PullWindow window,
        CancellationToken cancellationToken
    ) =>
        window
            .ByMonth()
            .Select(month => new UsagePeriod
            {
                Name = PullWords.Name(month),
                Days = month,
                Rows = RowsAsync(context, month, cancellationToken),
            })
            .ToAsyncEnumerable();

    /// <summary>All rows of the days; numbered from 1.</summary>
    /// <param name="days">Within one month.</param>
    protected abstract IAsyncEnumerable<ReadResult<UsageRow>> RowsAsync(
        PullContext context,
        PullWindow days,
        CancellationToken cancellationToken
    );
}
