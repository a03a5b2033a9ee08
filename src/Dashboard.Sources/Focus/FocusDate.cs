namespace Dashboard.Sources.Focus;

internal enum DateForm
{
    /// <summary>Not a date that is understood.</summary>
    Invalid,
    Iso,

    /// <summary>Month/day/year.</summary>
    American,

    /// <summary>An hour beyond 24, carried into the next day.</summary>
    Overlong,
}

/// <summary>
/// Reads the forms in which FOCUS files give instants: ISO 8601 with T or a blank, with or without time, fraction and offset
/// (none means UTC), and the month/day/year that spreadsheets leave behind. Works on bytes, since it runs twice a row.
/// </summary>
internal static class FocusDate
{
    public static DateForm Read(ReadOnlySpan<byte> text, out DateTime utc)
    {
        utc = default;
        var rest = text;
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-')
        {
            return
                Number(ref rest, 4, 4, out var year)
                && Skip(ref rest, '-')
                && Number(ref rest, 2, 2, out var month)
                && Skip(ref rest, '-')
                && Number(ref rest, 2, 2, out var day)
                && Day(year, month, day, out utc)
                ? TimeAndOffset(rest, ref utc, DateForm.Iso)
                : DateForm.Invalid;
        }

        if (!Number(ref rest, 1, 2, out var m) || !Skip(ref rest, '/') || !Number(ref rest, 1, 2, out var d) || !Skip(ref rest, '/'))
        {
            return DateForm.Invalid;
        }

        var yearAt = rest;
        if (!Number(ref rest, 2, 4, out var y) || yearAt.Length - rest.Length == 3)
        {
            return DateForm.Invalid;
        }

        return Day(yearAt.Length - rest.Length == 2 ? 2000 + y : y, m, d, out utc)
            ? TimeAndOffset(rest, ref utc, DateForm.American)
            : DateForm.Invalid;
    }

    private static DateForm TimeAndOffset(ReadOnlySpan<byte> rest, ref DateTime utc, DateForm form)
    {
        if (rest.IsEmpty)
        {
            return form;
        }

        int hour,
            minute,
            second = 0,
            offsetMinutes = 0;
        long fraction = 0;
        if (
            !SkipAny(ref rest, 'T', 't', ' ')
            || !Number(ref rest, 1, 2, out hour)
            || !Skip(ref rest, ':')
            || !Number(ref rest, 2, 2, out minute)
        )
        {
            return DateForm.Invalid;
        }

        if (Skip(ref rest, ':') && (!Number(ref rest, 2, 2, out second) || (Skip(ref rest, '.') && !Fraction(ref rest, out fraction))))
        {
            return DateForm.Invalid;
        }

        Skip(ref rest, ' ');
        if (rest.Length == 2 && (rest[1] | 0x20) == 'm' && (rest[0] | 0x20) is 'a' or 'p' && hour is >= 1 and <= 12)
        {
            hour = hour % 12 + ((rest[0] | 0x20) == 'p' ? 12 : 0);
            rest = [];
        }

        if (!Offset(rest, out offsetMinutes) || hour > 47 || minute > 59 || second > 60)
        {
            return DateForm.Invalid;
        }

        var ticks = utc.Ticks + hour * TimeSpan.TicksPerHour + (minute - offsetMinutes) * TimeSpan.TicksPerMinute;
        ticks += second * TimeSpan.TicksPerSecond + fraction;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            return DateForm.Invalid;
        }

        utc = new DateTime(ticks, DateTimeKind.Utc);
        return hour > 24 || (hour == 24 && (minute > 0 || second > 0)) ? DateForm.Overlong : form;
    }

    /// <summary>Nothing, Z, UTC, +hh, +hhmm or +hh:mm.</summary>
    private static bool Offset(ReadOnlySpan<byte> rest, out int minutes)
    {
        minutes = 0;
        if (rest.IsEmpty || (rest.Length == 1 && rest[0] is (byte)'Z' or (byte)'z') || rest.SequenceEqual("UTC"u8))
        {
            return true;
        }

        var sign = rest[0] == '-' ? -1 : 1;
        if (!SkipAny(ref rest, '+', '-', '+') || !Number(ref rest, 2, 2, out var hours))
        {
            return false;
        }

        Skip(ref rest, ':');
        var more = 0;
        if (!rest.IsEmpty && !Number(ref rest, 2, 2, out more))
        {
            return false;
        }

        minutes = sign * (hours * 60 + more);
        return rest.IsEmpty && hours <= 14 && more <= 59;
    }

    /// <summary>Digits after the point in ticks of 100 ns; finer ones are dropped.</summary>
    private static bool Fraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit((char)rest[digits]))
        {
            if (digits < 7)
            {
                ticks = ticks * 10 + (rest[digits] - '0');
            }

            digits++;
        }

        for (var i = digits; i < 7; i++)
        {
            ticks *= 10;
        }

        rest = rest[digits..];
        return digits > 0;
    }

    private static bool Number(ref ReadOnlySpan<byte> rest, int least, int most, out int value)
    {
        value = 0;
        var digits = 0;
        while (digits < most && digits < rest.Length && char.IsAsciiDigit((char)rest[digits]))
        {
            value = value * 10 + (rest[digits++] - '0');
        }

        rest = rest[digits..];
        return digits >= least;
    }

    private static bool Skip(ref ReadOnlySpan<byte> rest, char c) => SkipAny(ref rest, c, c, c);

    private static bool SkipAny(ref ReadOnlySpan<byte> rest, char a, char b, char c)
    {
        if (rest.IsEmpty || (rest[0] != a && rest[0] != b && rest[0] != c))
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    private static bool Day(int year, int month, int day, out DateTime utc)
    {
        utc = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        utc = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        return true;
    }
}
