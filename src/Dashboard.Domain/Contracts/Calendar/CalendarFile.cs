using System.Globalization;
using System.Text;

namespace Dashboard.Domain.Contracts.Calendar;

/// <summary>A day in a calendar.</summary>
/// <param name="Uid">Stays the same when the day moves, so that a calendar program moves it too.</param>
/// <param name="Address">Where the entry can be read; null without one.</param>
/// <param name="LeadDays">Days before it on which to remind; null for no reminder.</param>
public sealed record CalendarDay(string Uid, DateOnly Day, string Title, string Text, Uri? Address, int? LeadDays);

/// <summary>Days as an iCalendar file (RFC 5545), all day long and not busy.</summary>
public static class CalendarFile
{
    /// <summary>Octets of a line without its break, as section 3.1 asks.</summary>
    public const int LongestLine = 75;

    /// <param name="stamp">When the file was made.</param>
    public static string Write(string name, IEnumerable<CalendarDay> days, DateTimeOffset stamp)
    {
        var file = new StringBuilder();
        foreach (var line in Lines(name, days, stamp))
        {
            Fold(file, line);
        }

        return file.ToString();
    }

    /// <summary>Text of a property: backslash, semicolon, comma and line breaks escaped (section 3.3.11), other control characters left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\t' => escaped.Append(' '),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static IEnumerable<string> Lines(string name, IEnumerable<CalendarDay> days, DateTimeOffset stamp)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//Dashboard//Contract calendar//EN";
        yield return "CALSCALE:GREGORIAN";
        yield return $"X-WR-CALNAME:{Escape(name)}";
        foreach (var line in days.SelectMany(day => Event(day, stamp)))
        {
            yield return line;
        }

        yield return "END:VCALENDAR";
    }

    private static IEnumerable<string> Event(CalendarDay day, DateTimeOffset stamp)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Escape(day.Uid)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{stamp.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        yield return string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.Day:yyyyMMdd}");
        if (day.Day < DateOnly.MaxValue)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.Day.AddDays(1):yyyyMMdd}");
        }

        yield return $"SUMMARY:{Escape(day.Title)}";
        if (day.Text.Length > 0)
        {
            yield return $"DESCRIPTION:{Escape(day.Text)}";
        }

        if (day.Address is { } address)
        {
            yield return $"URL:{address.AbsoluteUri}";
        }

        yield return "TRANSP:TRANSPARENT";
        if (day.LeadDays is { } lead)
        {
            yield return "BEGIN:VALARM";
            yield return "ACTION:DISPLAY";
            yield return $"DESCRIPTION:{Escape(day.Title)}";
            yield return string.Create(CultureInfo.InvariantCulture, $"TRIGGER:-P{Math.Max(0, lead)}D");
            yield return "END:VALARM";
        }

        yield return "END:VEVENT";
    }

    // A long line goes on after a break and one space; a character is never cut in two.
    private static void Fold(StringBuilder file, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                used = 1;
            }

            file.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
