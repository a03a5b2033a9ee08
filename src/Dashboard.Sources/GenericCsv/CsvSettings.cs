using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.GenericCsv;

/// <summary>The mapping as settings of a source.</summary>
internal static class CsvSettings
{
    private const string DaysKey = "days";
    private const string DecimalsKey = "decimals";
    private const string Comma = "comma";

    private static readonly (CsvField Field, string Key, string Label, string Hint)[] Fields =
    [
        (CsvField.Day, "day", "Day", "The column's name"),
        (CsvField.Cost, "cost", "Cost", "The column's name, in the currency below"),
        (CsvField.BilledCost, "billed", "Invoiced cost", "Only where the table tells it apart from the cost"),
        (CsvField.Currency, "currency", "Currency", "The column's name, or a fixed one such as =USD"),
        (CsvField.Quantity, "quantity", "Quantity", "The column's name"),
        (CsvField.Unit, "unit", "Unit of the quantity", "The column's name, or a fixed one such as =Tokens"),
        (CsvField.Vendor, "vendor", "Vendor", "The column's name, or a fixed one such as =OpenAI"),
        (CsvField.Service, "service", "Service", "The column's name, or a fixed one"),
        (CsvField.Model, "model", "Model", "The column's name, or a fixed one"),
        (CsvField.TokenKind, "kind", "Kind of tokens", "The column's name, or a fixed one such as =input tokens"),
        (CsvField.Project, "project", "Project", "The column's name, or a fixed one"),
        (CsvField.Account, "account", "Account", "The column's name, or a fixed one"),
        (CsvField.Region, "region", "Region", "The column's name, or a fixed one"),
        (CsvField.Description, "description", "Description", "The column's name, or a fixed one"),
    ];

    private static readonly (CsvDays Days, string Value, string Label)[] Days =
    [
        (CsvDays.YearFirst, "year-first", "2026-08-31"),
        (CsvDays.DayFirst, "day-first", "31.08.2026 or 31/08/2026"),
        (CsvDays.MonthFirst, "month-first", "8/31/2026"),
        (CsvDays.UnixSeconds, "unix", "Seconds since 1970"),
    ];

    public static IReadOnlyList<SettingInfo> All { get; } =
    [
        .. Fields.Select(f => new SettingInfo(f.Key, f.Label, SettingKind.Text, f.Hint, IsRequired: f.Field == CsvField.Day)),
        new(
            DaysKey,
            "How days are written",
            SettingKind.Choice,
            "As in the table's own rows",
            Default: Days[0].Value,
            Choices: [.. Days.Select(d => (d.Value, d.Label))]
        ),
        new(
            DecimalsKey,
            "How numbers are written",
            SettingKind.Choice,
            "As in the table's own rows",
            Default: "point",
            Choices: [("point", "1,234.50"), (Comma, "1.234,50")]
        ),
    ];

    public static GenericCsvMapping Mapping(SourceSettings settings) =>
        new(
            Fields
                .Select(f => (f.Field, Source: CsvSource.Parse(settings[f.Key])))
                .Where(f => f.Source is not null)
                .ToDictionary(f => f.Field, f => f.Source!),
            Days.FirstOrDefault(d => d.Value == settings[DaysKey], Days[0]).Days,
            settings[DecimalsKey] == Comma
        );
}
