using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Dashboard.Sources.Pulling;

/// <summary>
/// Speaks HTTP with the one place that a source's settings name: no redirect is followed and no other host is asked. Answers that may be
/// better in a moment (429, 408, 5xx, a broken or slow transfer, half a JSON text) are asked for again within <see cref="PullLimits"/>.
/// Every try is told to the trace, without secrets.
/// </summary>
public sealed class SourceClient
{
    private readonly HttpMessageInvoker http;
    private readonly Uri address;
    private readonly string[] secrets;
    private readonly TimeProvider time;
    private readonly PullLimits limits;
    private readonly Action<SourceCall> trace;
    private readonly ResiliencePipeline retries;
    private TimeSpan waited;

    /// <param name="http">Must not follow redirects.</param>
    /// <param name="secrets">What must never show in a message or the trace.</param>
    public SourceClient(
        HttpMessageInvoker http,
        Uri address,
        IEnumerable<string> secrets,
        TimeProvider time,
        PullLimits limits,
        Action<SourceCall> trace
    )
    {
        this.http = http;
        this.address = address;
        this.secrets = [.. secrets.Where(s => s.Length > 3)];
        this.time = time;
        this.limits = limits;
        this.trace = trace;
        retries = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is TryAgainException again && MayWait(again)),
                    MaxRetryAttempts = Math.Max(1, limits.Attempts - 1),
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = limits.FirstWait,
                    UseJitter = true,
                    DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as TryAgainException)?.After),
                    OnRetry = args =>
                    {
                        waited += args.RetryDelay;
                        return default;
                    },
                }
            )
            .Build();
    }

    /// <summary>The JSON of an answer; the caller disposes it.</summary>
    /// <param name="place">A path with its query, relative to the source's address, or an address on the same host.</param>
    /// <exception cref="PullException">There is no such answer to be had; says why.</exception>
    public Task<JsonDocument> GetJsonAsync(
        string place,
        IReadOnlyList<(string Name, string Value)> headers,
        CancellationToken cancellationToken
    ) =>
        WithRetriesAsync(
            HttpMethod.Get,
            place,
            headers,
            async (response, token) =>
            {
                RequireSuccess(response);
                using var body = new MemoryStream();
                await CopyAsync(response, body, limits.LargestAnswer, token);
                body.Position = 0;
                return (ReadJson(body, response), body.Length);
            },
            cancellationToken
        );

    /// <summary>Writes the body of an answer as it is. What an earlier, broken try wrote is cut off again.</summary>
    /// <param name="target">Can be cut to a length.</param>
    /// <param name="largest">Bytes beyond which the pull ends.</param>
    public Task<long> DownloadAsync(
        string place,
        IReadOnlyList<(string Name, string Value)> headers,
        Stream target,
        long largest,
        CancellationToken cancellationToken
    )
    {
        var start = target.Position;
        return WithRetriesAsync(
            HttpMethod.Get,
            place,
            headers,
            async (response, token) =>
            {
                RequireSuccess(response);
                target.SetLength(start);
                target.Position = start;
                var bytes = await CopyAsync(response, target, largest, token);
                return (bytes, bytes);
            },
            cancellationToken
        );
    }

    /// <summary>What the place answers, whatever it is, once it is no passing fault: for pages of which nobody knows what they are.</summary>
    public Task<SourceAnswer> AskAsync(
        string place,
        IReadOnlyList<(string Name, string Value)> headers,
        CancellationToken cancellationToken
    ) =>
        WithRetriesAsync(
            HttpMethod.Get,
            place,
            headers,
            async (response, token) =>
            {
                using var body = new MemoryStream();
                await CopyAsync(response, body, limits.LargestAnswer, token);
                return (
                    new SourceAnswer(
                        response.StatusCode,
                        response.Content.Headers.ContentType?.MediaType ?? "",
                        response.Headers.Location?.ToString() ?? "",
                        body.ToArray()
                    ),
                    body.Length
                );
            },
            cancellationToken
        );

    private async Task<T> WithRetriesAsync<T>(
        HttpMethod method,
        string place,
        IReadOnlyList<(string Name, string Value)> headers,
        Func<HttpResponseMessage, CancellationToken, Task<(T Result, long Bytes)>> read,
        CancellationToken cancellationToken
    )
    {
        var target = Resolve(place);
        var attempt = 0;
        try
        {
            return await retries.ExecuteAsync(
                async token => await TryAsync(method, target, headers, ++attempt, read, token),
                cancellationToken
            );
        }
        catch (TryAgainException e)
        {
            var why =
                attempt >= limits.Attempts
                    ? $"tried {attempt} times"
                    : $"the next try would have to wait longer than the {Words(limits.WaitBudget)} that a run may wait";
            throw new PullException($"{e.Message} ({why}). The next run goes on from here.", e);
        }
    }

    private async Task<T> TryAsync<T>(
        HttpMethod method,
        Uri target,
        IReadOnlyList<(string Name, string Value)> headers,
        int attempt,
        Func<HttpResponseMessage, CancellationToken, Task<(T Result, long Bytes)>> read,
        CancellationToken cancellationToken
    )
    {
        var at = time.GetUtcNow();
        var started = time.GetTimestamp();
        int? status = null;
        var bytes = 0L;
        var note = "";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(limits.AnswerWithin);
        try
        {
            using var request = new HttpRequestMessage(method, target);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Dashboard", "1.0"));
            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await http.SendAsync(request, limit.Token);
            status = (int)response.StatusCode;
            limit.CancelAfter(limits.BodyWithin);
            RequireNoPassingFault(response);
            (var result, bytes) = await read(response, limit.Token);
            return result;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            note = status is null
                ? $"no answer within {Words(limits.AnswerWithin)}"
                : $"the answer was not there within {Words(limits.BodyWithin)}";
            throw new TryAgainException($"{target.Host} is too slow: {note}", null, e);
        }
        catch (HttpRequestException e)
        {
            note = $"the connection failed: {e.HttpRequestError}";
            throw new TryAgainException($"{target.Host} could not be reached: {Clean(e.Message)}", null, e);
        }
        catch (HttpIOException e)
        {
            note = "the answer broke off";
            throw new TryAgainException($"{target.Host} broke its answer off", null, e);
        }
        catch (Exception e) when (e is TryAgainException or PullException)
        {
            note = Clean(e.Message);
            throw;
        }
        finally
        {
            trace(new SourceCall(at, method.Method, Shown(target), attempt, status, time.GetElapsedTime(started), bytes, note));
        }
    }

    private Uri Resolve(string place)
    {
        if (!Uri.TryCreate(address, place, out var target))
        {
            throw new PullException($"“{Clean(place)}” is no address.");
        }

        return Uri.Compare(target, address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? target
            : throw new PullException(
                $"The source points to {target.Host}, which is not {address.Host}: nothing is asked where nobody pointed. Enter that address if it is right."
            );
    }

    private void RequireNoPassingFault(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status is 408 or 425 or 429 or >= 500)
        {
            var host = response.RequestMessage?.RequestUri?.Host;
            throw new TryAgainException(
                status == 429 ? $"{host} asks for fewer requests (429)" : $"{host} has a fault of its own ({status})",
                RetryAfter.Of(response, time.GetUtcNow())
            );
        }
    }

    private static void RequireSuccess(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var target = response.RequestMessage!.RequestUri!;
        if (status is >= 200 and < 300)
        {
            return;
        }

        throw new PullException(
            status switch
            {
                >= 300 and < 400 =>
                    $"{target.Host} sends on to {(response.Headers.Location is { IsAbsoluteUri: true } on ? on.Host : "another address")}; redirects are not followed. Enter the address that it leads to.",
                401 => $"{target.Host} does not accept the key (401). Enter a key that is valid and of the kind that the form names.",
                403 => $"{target.Host} accepts the key but not for this (403). Give the key the rights that the form names.",
                404 => $"{target.Host} has nothing at {target.AbsolutePath} (404). Check the address.",
                _ => $"{target.Host} refused the request for {target.AbsolutePath} ({status}).",
            }
        );
    }

    private async Task<long> CopyAsync(HttpResponseMessage response, Stream target, long largest, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[1 << 16];
        var total = 0L;
        while (true)
        {
            using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            stall.CancelAfter(limits.StallAfter);
            var read = await ReadAsync(body, buffer, stall.Token);
            if (read == 0)
            {
                return total;
            }

            total += read;
            if (total > largest)
            {
                throw new PullException(
                    $"The answer of {response.RequestMessage!.RequestUri!.Host} is larger than {largest:N0} bytes, the most that is read."
                );
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    /// <summary>A connection that is reset in the middle of a body is told like one that ends there; what goes wrong in writing is not.</summary>
    private static async Task<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException e) when (e is not HttpIOException)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, e.Message, e);
        }
    }

    private static JsonDocument ReadJson(MemoryStream body, HttpResponseMessage response)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            var host = response.RequestMessage!.RequestUri!.Host;
            var line = (e.LineNumber ?? 0) + 1;
            throw new TryAgainException(
                response.Content.Headers.ContentType?.MediaType == "text/html"
                    ? $"{host} answered with a web page instead of data"
                    : $"{host} answered with broken JSON (line {line.ToString(CultureInfo.InvariantCulture)})",
                null,
                e
            );
        }
    }

    private bool MayWait(TryAgainException again) => waited + (again.After ?? limits.FirstWait) <= limits.WaitBudget;

    private string Shown(Uri target) => Clean(SecretQuery.Hide(target));

    private string Clean(string text)
    {
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, "…", StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), "…", StringComparison.Ordinal);
        }

        return text.Length > 1000 ? text[..1000] : text;
    }

    private static string Words(TimeSpan time) =>
        time >= TimeSpan.FromMinutes(2) ? $"{time.TotalMinutes:0} minutes" : $"{time.TotalSeconds:0.##} seconds";

    /// <summary>The answer may be better in a moment.</summary>
    private sealed class TryAgainException(string message, TimeSpan? after, Exception? inner = null) : Exception(message, inner)
    {
        /// <summary>How long the provider asks to wait; null when it does not say.</summary>
        public TimeSpan? After { get; } = after;
    }
}

/// <summary>An answer as it came.</summary>
/// <param name="MediaType">Lower-case; empty when the answer does not say.</param>
/// <param name="Location">Where a redirect leads; empty otherwise.</param>
public sealed record SourceAnswer(HttpStatusCode Status, string MediaType, string Location, byte[] Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;
}
