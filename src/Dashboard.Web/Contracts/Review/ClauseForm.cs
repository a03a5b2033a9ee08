using System.Globalization;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Review;

namespace Dashboard.Web.Contracts.Review;

/// <summary>What a person types of a clause, as text until it is valid.</summary>
public sealed class ClauseForm
{
    private const NumberStyles Digits = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    public string Type { get; set; } = "";
    public BoundParty Bound { get; set; }
    public BoundParty Benefits { get; set; }
    public string Scope { get; set; } = "";
    public string CarveOuts { get; set; } = "";
    public string Trigger { get; set; } = "";
    public string NoticeDays { get; set; } = "";
    public string Percent { get; set; } = "";
    public string Amount { get; set; } = "";
    public string Currency { get; set; } = "";

    /// <summary>Dates as a date input gives them: yyyy-MM-dd.</summary>
    public string NamedDate { get; set; } = "";
    public string EffectiveFrom { get; set; } = "";
    public string EffectiveTo { get; set; } = "";
    public string Reason { get; set; } = "";

    public static ClauseForm From(string type, BoundParty bound, int? noticeDays, ClauseReading reading) =>
        new()
        {
            Type = type,
            Bound = bound,
            Benefits = reading.Benefits,
            Scope = reading.Scope,
            CarveOuts = reading.CarveOuts,
            Trigger = reading.Trigger,
            NoticeDays = noticeDays?.ToString(CultureInfo.InvariantCulture) ?? "",
            Percent = Text(reading.Percent),
            Amount = Text(reading.Amount),
            Currency = reading.Currency,
            NamedDate = Text(reading.NamedDate),
            EffectiveFrom = Text(reading.EffectiveFrom),
            EffectiveTo = Text(reading.EffectiveTo),
        };

    /// <summary>What cannot be read at all; the use case says what does not fit together.</summary>
    public IReadOnlyList<FieldError> Validate() =>
        [
            .. new (string Field, string Text, bool IsRead, string Message)[]
            {
                (nameof(NoticeDays), NoticeDays, Whole(NoticeDays) is not null, "Write a whole number of days, such as 60."),
                (nameof(Percent), Percent, Number(Percent) is not null, "Write a percentage as digits, such as 12.5."),
                (nameof(Amount), Amount, Number(Amount) is not null, "Write an amount as digits, such as 120000 or 120,000.50."),
                (nameof(NamedDate), NamedDate, Date(NamedDate) is not null, "Write the day as 2026-11-20."),
                (nameof(EffectiveFrom), EffectiveFrom, Date(EffectiveFrom) is not null, "Write the day as 2026-11-20."),
                (nameof(EffectiveTo), EffectiveTo, Date(EffectiveTo) is not null, "Write the day as 2026-11-20."),
            }
                .Where(f => !string.IsNullOrWhiteSpace(f.Text) && !f.IsRead)
                .Select(f => new FieldError(f.Field, f.Message)),
        ];

    public ClauseEdit ToEdit() =>
        new()
        {
            Type = Type,
            Bound = Bound,
            Benefits = Benefits,
            Scope = Scope,
            CarveOuts = CarveOuts,
            Trigger = Trigger,
            NoticeDays = Whole(NoticeDays),
            Percent = Number(Percent),
            Amount = Number(Amount),
            Currency = Currency,
            NamedDate = Date(NamedDate),
            EffectiveFrom = Date(EffectiveFrom),
            EffectiveTo = Date(EffectiveTo),
        };

    private static string Text(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static int? Whole(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim().TrimEnd('%').TrimEnd(), Digits, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
