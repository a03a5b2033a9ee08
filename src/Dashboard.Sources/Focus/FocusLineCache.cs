using System.Buffers.Binary;
using CsvHelper;

namespace Dashboard.Sources.Focus;

/// <summary>
/// Finds the line of a record by the bytes of its line columns, so that text, tags and hash are worked out once per distinct line
/// instead of once per row. Bounded: it forgets everything when it is full.
/// </summary>
internal sealed class FocusLineCache
{
    private const int MaxLines = 100_000;

    /// <summary>Text and objects of the lines come to a few times this.</summary>
    private const int MaxKeyBytes = 16 << 20;

    private readonly CsvReader csv;
    private readonly int[] places;
    private readonly FocusLineBuilder builder;
    private readonly Dictionary<byte[], FocusLine> lines = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], FocusLine>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private byte[] key = new byte[4096];
    private int keyBytes;

    public FocusLineCache(CsvReader csv, FocusHeader header, string? defaultCurrency)
    {
        this.csv = csv;
        places = header.LinePlaces;
        builder = new FocusLineBuilder(csv, header, defaultCurrency);
        lookup = lines.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The line of the current record.</summary>
    public FocusLine Get()
    {
        var length = 0;
        foreach (var place in places)
        {
            // The length before each field keeps ("ab", "c") and ("a", "bc") apart.
            var field = csv.GetRawSpan(place);
            if (key.Length < length + sizeof(int) + field.Length)
            {
                Array.Resize(ref key, Math.Max(key.Length * 2, length + sizeof(int) + field.Length));
            }

            BinaryPrimitives.WriteInt32LittleEndian(key.AsSpan(length), field.Length);
            length += sizeof(int);
            field.CopyTo(key.AsSpan(length));
            length += field.Length;
        }

        var found = key.AsSpan(0, length);
        if (!lookup.TryGetValue(found, out var line))
        {
            line = builder.Build();
            Keep(found, line);
        }

        return line;
    }

    private void Keep(ReadOnlySpan<byte> found, FocusLine line)
    {
        if (lines.Count >= MaxLines || keyBytes + found.Length > MaxKeyBytes)
        {
            lines.Clear();
            keyBytes = 0;
        }

        lines.Add(found.ToArray(), line);
        keyBytes += found.Length;
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly BytesComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
