using System.Text.Json;

namespace Dashboard.Sources.Documents;

/// <summary>The text of one file, read by a process of its own.</summary>
internal sealed class ChildText(ReaderJob job, ReaderLimits limits)
{
    private readonly ReaderProcess process = new(job, limits);

    /// <returns>An answer that has a text.</returns>
    /// <exception cref="RefusedDocumentException">The process refused the file, died, was late or said too much.</exception>
    public async Task<ReaderAnswer> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        await process.RunAsync(path, output, cancellationToken);
        try
        {
            var json = output.GetBuffer().AsSpan(0, (int)output.Length);
            var answer = JsonSerializer.Deserialize(json, ReaderAnswerJson.Wire.ReaderAnswer);
            return answer switch
            {
                { Text: not null } => answer,
                { Refusal: { } refusal } => throw new RefusedDocumentException(refusal),
                _ => throw job.Died(),
            };
        }
        catch (JsonException)
        {
            throw job.Died();
        }
    }
}
