namespace Dashboard.Sources.Tables;

/// <summary>How large a table may be, whatever file it comes in.</summary>
public static class TableLimits
{
    /// <summary>Of the file as it is uploaded.</summary>
    public const long Bytes = 100L << 20;

    public const int Columns = 200;

    public const int CellChars = 32_000;

    /// <summary>Rows that are not blank, without the header.</summary>
    public const int Rows = 1_000_000;
}
