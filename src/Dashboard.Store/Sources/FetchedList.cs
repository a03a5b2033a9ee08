using System.IO.Compression;
using System.Security.Cryptography;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Pulling;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Sources;

/// <summary>A list as it was fetched, in a temporary file until it is kept.</summary>
internal sealed class FetchedList : IAsyncDisposable
{
    private readonly FileStream content;

    private FetchedList(FileStream content, string hash) => (this.content, Hash) = (content, hash);

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash { get; }

    public static async Task<FetchedList> FetchAsync<T>(ListConnector<T> connector, PullRun run, CancellationToken cancellationToken)
        where T : class
    {
        run.Doing = "Fetching the list";
        var path = Path.Combine(Path.GetTempPath(), $"dashboard-{Path.GetRandomFileName()}");
        var file = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        try
        {
            await connector.FetchAsync(run.Context, file, cancellationToken);
            file.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
            return new FetchedList(file, hash);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The list's records; problems and notes go to the run.</summary>
    /// <exception cref="UnreadableFileException">The list as a whole cannot be read.</exception>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(ListConnector<T> connector, PullRun run, CancellationToken cancellationToken)
        where T : class
    {
        run.Doing = "Reading the list";
        content.Position = 0;

        // A thread of its own: large lists take a second.
        return await Task.Run(
            () =>
            {
                var records = new List<T>();
                foreach (var result in connector.Read(content, run.Context.Today, cancellationToken))
                {
                    run.Note(result);
                    if (result.Value is { } record)
                    {
                        records.Add(record);
                    }
                }

                run.Read = records.Count;
                run.PayloadHash = Hash;
                return records;
            },
            cancellationToken
        );
    }

    /// <summary>Keeps the content once, and the day on which the source published it; in the caller's transaction.</summary>
    public async Task KeepAsync(DashboardDbContext db, PullRun run, CancellationToken cancellationToken)
    {
        var day = run.Context.Today;
        if (!await db.Payloads.AnyAsync(p => p.Hash == Hash, cancellationToken))
        {
            content.Position = 0;
            using var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                await content.CopyToAsync(gzip, cancellationToken);
            }

            db.Payloads.Add(
                new Payload
                {
                    Hash = Hash,
                    Content = packed.ToArray(),
                    Size = content.Length,
                }
            );
        }

        var latest = await db
            .SourcePayloads.Where(p => p.SourceId == run.Source.Id)
            .OrderByDescending(p => p.LastOn)
            .ThenByDescending(p => p.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (latest?.Hash == Hash)
        {
            latest.LastOn = day;
        }
        else
        {
            db.SourcePayloads.Add(
                new SourcePayload
                {
                    SourceId = run.Source.Id,
                    Hash = Hash,
                    FirstOn = day,
                    LastOn = day,
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
