using System.Globalization;

namespace Dashboard.Sources.Files;

/// <summary>Numbers with their word: "1 month", "1,200 rows".</summary>
internal static class Counted
{
    public static string Of(long count, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {word}{(count == 1 ? "" : "s")}");
}
