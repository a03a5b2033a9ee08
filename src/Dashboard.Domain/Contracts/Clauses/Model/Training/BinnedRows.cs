namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>Rows whose columns are cut into at most 64 bins, a byte each, row after row.</summary>
internal sealed class BinnedRows
{
    public const int Bins = 64;

    private readonly float[][] cuts;
    private readonly byte[] bins;

    public BinnedRows(IReadOnlyList<float[]> rows)
    {
        Columns = rows[0].Length;
        cuts = new float[Columns][];
        bins = new byte[rows.Count * Columns];
        for (var c = 0; c < Columns; c++)
        {
            cuts[c] = Cuts(rows, c);
            for (var i = 0; i < rows.Count; i++)
            {
                bins[(i * Columns) + c] = (byte)Bin(cuts[c], rows[i][c]);
            }
        }
    }

    public int Columns { get; }

    public ReadOnlySpan<byte> Of(int row) => bins.AsSpan(row * Columns, Columns);

    /// <summary>The upper edges of a column's bins but the last.</summary>
    public ReadOnlySpan<float> CutsOf(int column) => cuts[column];

    /// <summary>Where to cut a column: between its values when they are few, else at equal shares of the rows.</summary>
    private static float[] Cuts(IReadOnlyList<float[]> rows, int column)
    {
        var sorted = new float[rows.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = rows[i][column];
        }

        Array.Sort(sorted);
        var distinct = sorted.Distinct().Take(Bins + 1).ToArray();
        return distinct.Length <= Bins
            ? distinct[..^1]
            : [.. Enumerable.Range(1, Bins - 1).Select(i => sorted[(int)((long)i * sorted.Length / Bins)]).Distinct()];
    }

    /// <summary>The first cut that is not below the value, or one past the last.</summary>
    private static int Bin(float[] cuts, float value)
    {
        var index = Array.BinarySearch(cuts, value);
        return index >= 0 ? index : ~index;
    }
}
