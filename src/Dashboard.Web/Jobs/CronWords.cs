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

    /// <summary>"Every day at 02:00 UTC", "Every day at 02:00 (Europe/Berlin)".</summary>
    /// <param name="timeZone">IANA name of the zone that the schedule is read in.</param>
    public static string Of(string cron, string timeZone = "UTC")
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var zone = timeZone == "UTC" ? timeZone : $"({timeZone})";
        return fields is ["0", var minute, var hour, var day, "*", var week] && Words(minute, hour, day, week, zone) is { } words
            ? words
            : $"By the schedule {cron} ({timeZone})";
    }

    private static string? Words(string minute, string hour, string day, string week, string zone)
    {
        var daily = day is "*" or "?" && week is "*" or "?";
        if (daily && hour is "*")
        {
            return EveryFew().Match(minute) is { Success: true } few ? Every(few.Groups["step"].Value, "minute")
                : Number(minute, 59) is { } past ? string.Create(CultureInfo.InvariantCulture, $"Every hour at {past:00} minutes past")
                : null;
        }

        if (daily && Number(minute, 59) is { } from && EveryFew().Match(hour) is { Success: true } hours)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Every(hours.Groups["step"].Value, "hour")} from 00:{from:00} {zone}");
        }

        if (Number(minute, 59) is not { } m || Number(hour, 23) is not { } h)
        {
            return null;
        }

        var time = string.Create(CultureInfo.InvariantCulture, $"{h:00}:{m:00} {zone}");
        return daily ? $"Every day at {time}"
            : day is "*" or "?" && week.Equals("MON-FRI", StringComparison.OrdinalIgnoreCase) ? $"Monday to Friday at {time}"
            : day is "*" or "?" && Days.TryGetValue(week, out var name) ? $"Every {name} at {time}"
            : week is "?" && Number(day, 31) is > 0 and var date
                ? string.Create(CultureInfo.InvariantCulture, $"Every month on day {date} at {time}")
            : null;
    }

    private static int? Number(string field, int largest) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest ? number : null;

    private static string Every(string step, string unit) => step == "1" ? $"Every {unit}" : $"Every {step} {unit}s";

    [GeneratedRegex(
        @"^(0|\*)/(?<step>[1-9]\d?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex EveryFew();
}
