using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Focus;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Spend;

/// <summary>Parses a FOCUS file on a thread of its own, a few batches ahead of whoever stores them.</summary>
internal sealed class UsageFileReader(ImportFile file, FocusReadOptions options, int batchSize) : IDisposable
{
    private const int BatchesAhead = 3;
    private readonly ReadingStream stream = new(file.Open());

    public ProblemList Problems { get; } = new();

    public double? Share => file.Length is > 0 ? Math.Min(1, (double)stream.BytesRead / file.Length.Value) : null;

    public string FinishHash() => stream.FinishHash();

    public async IAsyncEnumerable<UsageRow[]> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<UsageRow[]>(
            new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true }
        );
        var producer = Task.Run(() => ProduceAsync(batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                yield return batch;
            }
        }
        finally
        {
            // The stream must not be disposed under a producer that still reads it.
            await stop.CancelAsync();
            await producer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => stream.Dispose();

    private async Task ProduceAsync(ChannelWriter<UsageRow[]> writer, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new List<UsageRow>(batchSize);
            foreach (var result in FocusReader.Read(stream, options, cancellationToken))
            {
                Problems.NoteAll(result.Notes);
                if (result.Problem is not null)
                {
                    Problems.Reject(result.Problem);
                }

                if (result.Value is null)
                {
                    continue;
                }

                batch.Add(result.Value);
                if (batch.Count == batchSize)
                {
                    await writer.WriteAsync([.. batch], cancellationToken);
                    batch.Clear();
                }
            }

            if (batch.Count > 0)
            {
                await writer.WriteAsync([.. batch], cancellationToken);
            }

            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
        }
    }
}
