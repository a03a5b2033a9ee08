namespace Dashboard.Sources.GenericCsv;

/// <summary>What a column of a usage table can be.</summary>
public enum CsvField
{
    Day = 1,

    /// <summary>What the use cost, whoever says so.</summary>
    Cost = 2,

    /// <summary>What stands on the invoice for it.</summary>
    BilledCost = 3,
    Currency = 4,
    Quantity = 5,

    /// <summary>Of the quantity: "Tokens", "1K tokens", "Requests".</summary>
    Unit = 6,
    Vendor = 7,
    Service = 8,
    Model = 9,

    /// <summary>"input", "output", "cache read", in the table's own words.</summary>
    TokenKind = 10,
    Project = 11,
    Account = 12,
    Region = 13,
    Description = 14,
}

/// <summary>Where a field's value comes from: a column, or the same value in every row.</summary>
public sealed record CsvSource(string? Column, string? Fixed)
{
    /// <summary>Before a value that stands for every row, as in "=USD".</summary>
    public const char FixedMark = '=';

    /// <returns>Null for empty text: the table does not say.</returns>
    public static CsvSource? Parse(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length switch
        {
            0 => null,
            _ when trimmed[0] == FixedMark => trimmed[1..].Trim() is { Length: > 0 } value ? new CsvSource(null, value) : null,
            _ => new CsvSource(trimmed, null),
        };
    }
}

/// <summary>How a table writes days.</summary>
public enum CsvDays
{
    /// <summary>2026-08-31, with or without a time.</summary>
    YearFirst = 1,

    /// <summary>31.08.2026, 31/08/2026.</summary>
    DayFirst = 2,

    /// <summary>8/31/2026.</summary>
    MonthFirst = 3,

    /// <summary>Seconds since 1970, UTC.</summary>
    UnixSeconds = 4,
}
