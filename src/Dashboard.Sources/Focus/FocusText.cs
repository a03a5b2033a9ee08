using System.Text;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Focus;

/// <summary>The rules for field text: what surrounds it, what means "unknown".</summary>
internal static class FocusText
{
    /// <summary>Without the blanks and control characters around it. NUL stays: it says that the file is damaged.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field)
    {
        var start = 0;
        while (start < field.Length && IsBlank(field[start]))
        {
            start++;
        }

        var end = field.Length;
        while (end > start && IsBlank(field[end - 1]))
        {
            end--;
        }

        return field[start..end];
    }

    /// <summary>Empty, or the word null in any case, which several exports write for "no value".</summary>
    public static bool IsUnknown(ReadOnlySpan<byte> trimmed) =>
        trimmed.IsEmpty || (trimmed.Length == 4 && Ascii.EqualsIgnoreCase(trimmed, "null"u8));

    /// <summary>The text of a field, trimmed; null when it means "unknown".</summary>
    public static string? Read(ReadOnlySpan<byte> field)
    {
        var trimmed = Trim(field);
        if (IsUnknown(trimmed))
        {
            return null;
        }

        // A second pass over characters takes blanks beyond ASCII, such as the no-break space.
        var text = Encoding.UTF8.GetString(trimmed);
        var cut = text.AsSpan();
        while (cut.Length > 0 && IsBlank(cut[0]))
        {
            cut = cut[1..];
        }

        while (cut.Length > 0 && IsBlank(cut[^1]))
        {
            cut = cut[..^1];
        }

        return cut.Length switch
        {
            0 => null,
            _ when cut.Length == text.Length => text,
            _ => cut.ToString(),
        };
    }

    /// <summary>A value as a message may show it.</summary>
    public static string Shown(ReadOnlySpan<byte> value) =>
        Shown(Encoding.UTF8.GetString(value[..Math.Min(value.Length, ShownText.MostChars * 4)]));

    public static string Shown(string value) => ShownText.Value(value);

    private static bool IsBlank(byte b) => b is (> 0 and <= (byte)' ') or 0x7F;

    private static bool IsBlank(char c) => c != '\0' && (char.IsWhiteSpace(c) || char.IsControl(c));
}
