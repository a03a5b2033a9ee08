using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Web.Jobs;

/// <summary>A schedule in words, for the shapes that people use; any other is shown as it is written.</summary>
public static partial class CronWords
{
    private static readonly Dictionary<string, string> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        ["1"] = "Sunday",
        ["2"] = "Monday",
        ["3"] = "Tuesday",
        ["4"] = "Wednesday",
        ["5"] = "Thursday",
        ["6"] = "Friday",
        ["7"] = "Saturday",
        ["SUN"] = "Sunday",
        ["MON"] = "Monday",
        ["TUE"] = "Tuesday",
        ["WED"] = "Wednesday",
        ["THU"] = "Thursday",
        ["FRI"] = "Friday",
        ["SAT"] = "Saturday",
    };

    /// <summary>"Every day at 02:00 UTC".</summary>
    public static string Of(string cron)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields is ["0", var minute, var hour, var day, "*", var week] && Words(minute, hour, day, week) is { } words
            ? words
            : $"By the schedule {cron} (UTC)";
    }

    private static string? Words(string minute, string hour, string day, string week)
    {
        var daily = day is "*" or "?" && week is "*" or "?";
        if (daily && hour is "*")
        {
            return EveryFewMinutes().Match(minute) is { Success: true } few ? $"Every {few.Groups["minutes"].Value} minutes"
                : Number(minute, 59) is { } past ? string.Create(CultureInfo.InvariantCulture, $"Every hour at {past:00} minutes past")
                : null;
        }

        if (Number(minute, 59) is not { } m || Number(hour, 23) is not { } h)
        {
            return null;
        }

        var time = string.Create(CultureInfo.InvariantCulture, $"{h:00}:{m:00} UTC");
        return daily ? $"Every day at {time}"
            : day is "*" or "?" && week.Equals("MON-FRI", StringComparison.OrdinalIgnoreCase) ? $"Monday to Friday at {time}"
            : day is "*" or "?" && Days.TryGetValue(week, out var name) ? $"Every {name} at {time}"
            : week is "?" && Number(day, 31) is > 0 and var date
                ? string.Create(CultureInfo.InvariantCulture, $"Every month on day {date} at {time}")
            : null;
    }

    private static int? Number(string field, int largest) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest ? number : null;

    [GeneratedRegex(
        @"^(0|\*)/(?<minutes>[1-9]\d?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex EveryFewMinutes();
}
