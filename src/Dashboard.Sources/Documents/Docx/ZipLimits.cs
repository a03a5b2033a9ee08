using System.Buffers.Binary;
using System.IO.Compression;

namespace Dashboard.Sources.Documents.Docx;

/// <summary>Refuses archives that unpack to far more than they weigh: by what they declare, and again by what they give.</summary>
internal sealed class ZipLimits
{
    private const int MostEntries = 5_000;
    private const long MostBytes = 200L << 20;
    private const long MostRatio = 100;

    /// <summary>Small parts of nothing but markup may shrink more.</summary>
    private const long FreeBytes = 1L << 20;

    private long budget = MostBytes;

    public ZipLimits(ZipArchive zip)
    {
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (entry.IsEncrypted)
            {
                throw new RefusedDocumentException("is password protected: remove the password and save it again.");
            }

            if (total > MostBytes || entry.Length > Most(entry))
            {
                throw Bomb();
            }
        }
    }

    /// <summary>Reads the count from the archive's end record, before the library builds an object for each entry.</summary>
    public static void CheckEntryCount(Stream file)
    {
        const int recordBytes = 22;
        var tail = new byte[(int)Math.Min(file.Length, recordBytes + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at >= 0 && at + recordBytes <= tail.Length && BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10)) > MostEntries)
        {
            throw new RefusedDocumentException(
                $"is an archive of more than {MostEntries} parts, which no contract needs: save it again as DOCX or text."
            );
        }
    }

    public Stream Open(ZipArchiveEntry entry) => new CountedStream(entry.Open(), Math.Min(Most(entry), budget), spent => budget -= spent);

    internal static RefusedDocumentException Bomb() =>
        new($"unpacks to more than {MostBytes >> 20} MB or to over {MostRatio} times its size: save it again as DOCX or text.");

    private static long Most(ZipArchiveEntry entry) => Math.Max(FreeBytes, entry.CompressedLength * MostRatio);
}
