namespace Dashboard.Sources.Tables;

/// <summary>A row as it stands in a file, before it is held against the header. Blank rows are none.</summary>
/// <param name="Row">Where it begins, 1-based.</param>
/// <param name="Lines">How many lines of the file it takes.</param>
/// <param name="IsRagged">Cells that end early are empty, not missing: sheets store no empty cells.</param>
internal sealed record TableRecord(long Row, IReadOnlyList<string> Cells, long Lines = 1, bool IsRagged = false)
{
    /// <summary>Why it cannot be read.</summary>
    public CellRemark? Fault { get; init; }

    public IReadOnlyList<CellRemark> Notes { get; init; } = [];
}

/// <param name="Column">0-based; null when the whole row is meant.</param>
internal sealed record CellRemark(int? Column, string Value, string Message);
