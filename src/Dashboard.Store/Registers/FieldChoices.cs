using System.Text;

namespace Dashboard.Store.Registers;

/// <summary>Choices of an enum: "HighlyComplex" is "Highly complex" on screens and "highly-complex" in files.</summary>
internal static class FieldChoices
{
    public static IReadOnlyList<FieldChoice> Of<TEnum>(Func<TEnum, string>? label = null)
        where TEnum : struct, Enum =>
        [
            .. Enum.GetValues<TEnum>()
                .Where(v => Convert.ToInt64(v, System.Globalization.CultureInfo.InvariantCulture) != 0)
                .Select(v => Of(v.ToString(), label?.Invoke(v) ?? Spell(v.ToString()))),
        ];

    public static FieldChoice Of(string name, string label) => new(RecordKeys.Of(label), label, name);

    private static string Spell(string name)
    {
        var words = new StringBuilder(name[..1]);
        foreach (var c in name.AsSpan(1))
        {
            _ = char.IsUpper(c) ? words.Append(' ').Append(char.ToLowerInvariant(c)) : words.Append(c);
        }

        return words.ToString();
    }
}
