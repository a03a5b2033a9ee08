namespace Dashboard.Sources.Tables;

/// <summary>A cell to write: text, a number, a day, or nothing. Text is stored as text whatever it looks like, never as a formula.</summary>
public readonly record struct XlsxCell
{
    private XlsxCell(string? text, decimal? number, DateOnly? day) => (TextValue, NumberValue, DateValue) = (text, number, day);

    internal string? TextValue { get; }

    internal decimal? NumberValue { get; }

    internal DateOnly? DateValue { get; }

    public static XlsxCell Text(string? text) => new(text, null, null);

    public static XlsxCell Number(decimal? number) => new(null, number, null);

    public static XlsxCell Date(DateOnly? day) => new(null, null, day);
}
