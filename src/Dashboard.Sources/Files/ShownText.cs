namespace Dashboard.Sources.Files;

/// <summary>What users wrote, as a message may show it.</summary>
internal static class ShownText
{
    /// <summary>A <see cref="Domain.Imports.ReadProblem"/> shows no more of a value than this.</summary>
    public const int MostChars = 200;

    private const int LongestFileName = 120;

    /// <summary>A value, cut to <see cref="MostChars"/>, never inside a surrogate pair.</summary>
    public static string Value(string value) => value.Length <= MostChars ? value : Value(value.AsSpan());

    public static string Value(ReadOnlySpan<char> value)
    {
        if (value.Length <= MostChars)
        {
            return value.ToString();
        }

        var end = char.IsHighSurrogate(value[MostChars - 2]) ? MostChars - 2 : MostChars - 1;
        return $"{value[..end]}…";
    }

    /// <summary>A file's name as data: no line breaks or control characters, not endless.</summary>
    public static string FileName(string fileName)
    {
        var clean = string.Concat(fileName.Where(c => !char.IsControl(c)));
        return clean.Length > LongestFileName ? clean[..LongestFileName] + "…" : clean;
    }
}
