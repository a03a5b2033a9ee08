using System.Buffers.Binary;
using System.IO.Compression;

namespace Dashboard.Sources.Documents.Packages;

/// <summary>Refuses archives that unpack to far more than they weigh: by what they declare, and again by what they give.</summary>
internal sealed class ZipLimits
{
    private readonly ZipAllowance allowance;
    private long budget;

    public ZipLimits(ZipArchive zip, ZipAllowance allowance)
    {
        this.allowance = allowance;
        budget = allowance.Bytes;
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (entry.IsEncrypted)
            {
                throw new RefusedDocumentException("is password protected: remove the password and save it again.");
            }

            if (total > allowance.Bytes || entry.Length > Most(entry))
            {
                throw allowance.Bomb();
            }
        }
    }

    /// <summary>Reads the count from the archive's end record, before the library builds an object for each entry.</summary>
    public static void CheckEntryCount(Stream file, ZipAllowance allowance)
    {
        const int recordBytes = 22;
        var tail = new byte[(int)Math.Min(file.Length, recordBytes + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (
            at >= 0
            && at + recordBytes <= tail.Length
            && BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10)) > ZipAllowance.MostEntries
        )
        {
            throw new RefusedDocumentException(
                $"is an archive of more than {ZipAllowance.MostEntries} parts, far more than text needs: {allowance.Remedy}."
            );
        }
    }

    public Stream Open(ZipArchiveEntry entry) =>
        new CountedStream(entry.Open(), Math.Min(Most(entry), budget), allowance, spent => budget -= spent);

    private long Most(ZipArchiveEntry entry) => Math.Max(allowance.FreeBytes, entry.CompressedLength * allowance.Ratio);
}
