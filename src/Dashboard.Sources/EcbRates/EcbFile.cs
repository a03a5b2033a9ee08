using System.IO.Compression;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.EcbRates;

/// <summary>The three forms in which the bank publishes its rates.</summary>
internal enum EcbForm
{
    Zip = 1,
    Csv = 2,
    Xml = 3,
}

/// <summary>What a file is, by its first bytes; the name of a download says nothing.</summary>
internal static class EcbFile
{
    /// <summary>Unpacked; a quarter of a century of rates has two megabytes.</summary>
    private const int LargestTable = 50_000_000;

    public static EcbForm? FormOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK"u8))
        {
            return EcbForm.Zip;
        }

        var text = (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        if (text.StartsWith("Date"u8))
        {
            return EcbForm.Csv;
        }

        return text.StartsWith("<?xml"u8) || text.StartsWith("<gesmes"u8) ? EcbForm.Xml : null;
    }

    /// <summary>The one table of the archive.</summary>
    public static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            var entry =
                zip.Entries.FirstOrDefault(e => e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                ?? throw new UnreadableFileException("The ZIP file holds no CSV file: fetch it again.");
            using var table = entry.Open();
            using var text = new MemoryStream();
            var buffer = new byte[1 << 16];
            int count;
            while ((count = table.Read(buffer)) > 0)
            {
                ct.ThrowIfCancellationRequested();
                if (text.Length + count > LargestTable)
                {
                    throw new UnreadableFileException("The ZIP file unpacks to more than 50 MB: check that it is the right file.");
                }

                text.Write(buffer, 0, count);
            }

            text.Position = 0;
            return ListBytes.Read(text, ct);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw new UnreadableFileException("The ZIP file is damaged: fetch it again.", e);
        }
    }
}
