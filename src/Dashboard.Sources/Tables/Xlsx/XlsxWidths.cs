namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>Column widths, in characters of the sheet's font, from the header and the first rows.</summary>
internal static class XlsxWidths
{
    private const int Narrowest = 8;
    private const int Widest = 60;

    /// <summary>For the arrow of the filter, and some air.</summary>
    private const int Beside = 3;

    private const int OfADay = 10;

    public static IReadOnlyList<int> Of(IReadOnlyList<string> columns, IReadOnlyList<XlsxCell[]> rows) =>
        [
            .. columns.Select(
                (name, i) =>
                    Math.Clamp(Math.Max(name.Length, rows.Count == 0 ? 0 : rows.Max(r => Length(r[i]))) + Beside, Narrowest, Widest)
            ),
        ];

    private static int Length(XlsxCell cell) =>
        cell switch
        {
            { TextValue: { } text } => Math.Min(text.Length, Widest),
            { NumberValue: { } number } => XlsxSheetWriter.Plain(number).Length,
            { DateValue: not null } => OfADay,
            _ => 0,
        };
}
