using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.LiteLlm;

/// <summary>One property of the root that holds an object.</summary>
/// <param name="Line">Line of its name, 1-based.</param>
internal readonly record struct LiteLlmEntry(string Key, long Line, int Start, int Length);

/// <summary>A price list in memory, checked from end to end: what the models hold is read later.</summary>
internal sealed class LiteLlmFile
{
    private const int MaxBytes = 200 << 20;
    private const int MaxDepth = 32;

    /// <summary>Keys of the root that are about the list.</summary>
    private static readonly HashSet<string> NotModels = ["sample_spec", "fallback_generalizations", "last_updated"];

    private readonly ReadOnlyMemory<byte> json;

    private LiteLlmFile(ReadOnlyMemory<byte> json)
    {
        this.json = json;
        Models = Check(json.Span);
    }

    public IReadOnlyList<LiteLlmEntry> Models { get; }

    public ReadOnlyMemory<byte> Text(LiteLlmEntry entry) => json.Slice(entry.Start, entry.Length);

    public static LiteLlmFile Load(Stream stream, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            ct.ThrowIfCancellationRequested();
            if (bytes.Length + count > MaxBytes)
            {
                throw new UnreadableFileException(
                    "The file is larger than 200 MB: a price list has a few. Check that it is the right file."
                );
            }

            bytes.Write(buffer, 0, count);
        }

        var text = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return new LiteLlmFile(text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text);
    }

    private static List<LiteLlmEntry> Check(ReadOnlySpan<byte> json)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new UnreadableFileException("The file is empty: download the price list again.");
        }

        if (!Utf8.IsValid(json))
        {
            throw new UnreadableFileException("The file is not UTF-8 text: download the price list again, as JSON.");
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            return Models(json, ref reader);
        }
        catch (JsonException e)
        {
            throw Malformed(json, e);
        }
        catch (InvalidOperationException e)
        {
            var message = $"A key near byte {reader.TokenStartIndex.ToString("N0", CultureInfo.InvariantCulture)} holds half a character: ";
            throw new UnreadableFileException(message + "correct or download the price list again.", e);
        }

        static List<LiteLlmEntry> Models(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new UnreadableFileException(
                    "The file is JSON but not an object keyed by model: check that it is LiteLLM's price list."
                );
            }

            var models = new List<LiteLlmEntry>();
            var lines = new Dictionary<string, long>(StringComparer.Ordinal);
            long line = 1;
            var counted = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString()!;
                var start = (int)reader.TokenStartIndex;
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                if (!lines.TryAdd(key, line))
                {
                    throw new UnreadableFileException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The key \"{key}\" stands twice, at lines {lines[key]} and {line}: remove the one that is wrong."
                        )
                    );
                }

                reader.Read();
                var isModel = reader.TokenType == JsonTokenType.StartObject && !NotModels.Contains(key);
                start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (isModel)
                {
                    models.Add(new LiteLlmEntry(key, line, start, (int)reader.BytesConsumed - start));
                }
            }

            // Anything behind the object is a fault that this last read reports.
            reader.Read();
            return models;
        }
    }

    private static UnreadableFileException Malformed(ReadOnlySpan<byte> json, JsonException e)
    {
        string reason;
        if (FirstFault(json, MaxDepth) is null)
        {
            reason = "it ends early";
        }
        else if (
            FirstFault(json, int.MaxValue) is not { } deeper
            || deeper.LineNumber != e.LineNumber
            || deeper.BytePositionInLine != e.BytePositionInLine
        )
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"it is nested deeper than {MaxDepth}");
        }
        else
        {
            reason = "this is not JSON";
        }

        return new UnreadableFileException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file is broken at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: {reason}. Download it again."
            ),
            e
        );
    }

    /// <summary>What is wrong with the text if more of it could follow.</summary>
    private static JsonException? FirstFault(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = maxDepth }));
        try
        {
            while (reader.Read())
            {
                // Only the fault at the end is of interest.
            }

            return null;
        }
        catch (JsonException e)
        {
            return e;
        }
    }
}
