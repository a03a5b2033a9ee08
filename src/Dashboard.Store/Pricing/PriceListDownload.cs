using Dashboard.Domain.Imports;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Pricing;

/// <summary>Gets a price list from where an administrator pointed: a file of the server, or an https address (no redirects, bounded in size and time).</summary>
public sealed class PriceListDownload(HttpClient client)
{
    private const long LargestFile = 200_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong with a location, as a sentence; null when it can be used.</summary>
    public static string? Problem(string location)
    {
        if (string.IsNullOrWhiteSpace(location) || location.Length > 1000)
        {
            return "Enter the full path of a file on the server, or an https address.";
        }

        if (Path.IsPathFullyQualified(location))
        {
            return null;
        }

        if (!Uri.TryCreate(location, UriKind.Absolute, out var address))
        {
            return $"“{location}” is neither a full path nor an address. Enter the full path of a file on the server, or an https address.";
        }

        var isAllowed = address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
        return isAllowed && address.UserInfo.Length == 0
            ? null
            : "The address must begin with https:// and carry no user name or password.";
    }

    /// <exception cref="UnreadableFileException">It cannot be had; the message says why.</exception>
    public async Task<PulledFile> FetchAsync(string location, CancellationToken cancellationToken)
    {
        if (Problem(location) is { } problem)
        {
            throw new UnreadableFileException(problem);
        }

        if (Path.IsPathFullyQualified(location))
        {
            return File.Exists(location)
                ? new PulledFile(ImportFile.FromDisk(location), temporaryPath: null)
                : throw new UnreadableFileException($"There is no file “{location}” on the server, or the application may not read it.");
        }

        return await DownloadAsync(new Uri(location), cancellationToken);
    }

    private async Task<PulledFile> DownloadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var path = Path.Combine(Path.GetTempPath(), $"dashboard-{Path.GetRandomFileName()}");
        var isComplete = false;
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw new UnreadableFileException($"{address.Host} answered {(int)response.StatusCode} {response.ReasonPhrase}.");
            }

            await using (var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
                await CopyAsync(body, target, limit.Token);
            }

            isComplete = true;
            return new PulledFile(ImportFile.FromDisk(path, Path.GetFileName(address.AbsolutePath)), path);
        }
        catch (HttpRequestException e)
        {
            throw new UnreadableFileException($"{address.Host} could not be reached: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableFileException($"{address.Host} did not deliver the list within {Patience.TotalMinutes:0} minutes.", e);
        }
        finally
        {
            if (!isComplete)
            {
                File.Delete(path);
            }
        }
    }

    private static async Task CopyAsync(Stream body, Stream target, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var total = 0L;
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            total += read;
            if (total > LargestFile)
            {
                throw new UnreadableFileException($"The list is larger than {LargestFile:N0} bytes.");
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }
}

/// <summary>A fetched list; disposing removes a temporary copy.</summary>
public sealed class PulledFile(ImportFile file, string? temporaryPath) : IDisposable
{
    public ImportFile File { get; } = file;

    public void Dispose()
    {
        if (temporaryPath is not null)
        {
            System.IO.File.Delete(temporaryPath);
        }
    }
}
