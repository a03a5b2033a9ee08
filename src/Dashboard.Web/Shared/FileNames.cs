using System.Globalization;

namespace Dashboard.Web.Shared;

/// <summary>Names that people's files come with: shown and handed back as data, never used as a path.</summary>
public static class FileNames
{
    private const int Longest = 200;

    /// <summary>The last part of what a browser calls the file, without characters that do not show or that turn the reading direction.</summary>
    public static string Clean(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(last.Where(IsShown)).Trim();
        return shown.Length switch
        {
            0 => "unnamed file",
            > Longest => shown[^Longest..],
            _ => shown,
        };
    }

    private static bool IsShown(char c) =>
        char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
            );
}
