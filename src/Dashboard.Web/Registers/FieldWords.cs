using System.Globalization;
using Dashboard.Store.Registers;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Registers;

/// <summary>A field's value as a screen says it.</summary>
public static class FieldWords
{
    private const string Exact = "#,##0.############";

    /// <summary>Null when the value is not known.</summary>
    /// <param name="short">As a list says it: no cents above 1,000.</param>
    public static string? Of(FieldInfo field, FieldValue value, bool @short = false) =>
        value.Text.Length == 0 ? null : value.Shown ?? Of(field, value.Text, @short);

    /// <summary>The same for a text as files write it, without names for keys and choices.</summary>
    public static string Of(FieldInfo field, string text, bool @short = false) =>
        field.Kind switch
        {
            FieldKind.Date
                when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                Formats.Date(day),
            FieldKind.Amount
            or FieldKind.Whole when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => Number(
                number,
                @short
            ),
            FieldKind.YesNo => text switch
            {
                "yes" => "Yes",
                "no" => "No",
                _ => text,
            },
            FieldKind.Choice or FieldKind.Choices => string.Join(
                ", ",
                Parts(text).Select(part => field.Choices.FirstOrDefault(c => c.Value == part)?.Label ?? part)
            ),
            FieldKind.Words or FieldKind.References => string.Join(", ", Parts(text)),
            _ => text,
        };

    /// <summary>"Our notice (days)".</summary>
    public static string Label(FieldInfo field) => field.Unit is null ? field.Label : $"{field.Label} ({field.Unit})";

    public static bool IsNumber(FieldInfo field) => field.Kind is FieldKind.Amount or FieldKind.Whole;

    /// <summary>"An application", "A vendor".</summary>
    public static string One(Register register) => $"{("aeiou".Contains(register.Singular[0]) ? "An" : "A")} {register.Singular}";

    /// <summary>The entries of a list as files write it.</summary>
    public static IReadOnlyList<string> Parts(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Join(IEnumerable<string> parts) => string.Join("; ", parts);

    private static string Number(decimal number, bool @short) =>
        @short && Math.Abs(number) >= 1_000 ? Formats.Amount(number)
        : number < 0 ? "−" + (-number).ToString(Exact, CultureInfo.InvariantCulture)
        : number.ToString(Exact, CultureInfo.InvariantCulture);
}
