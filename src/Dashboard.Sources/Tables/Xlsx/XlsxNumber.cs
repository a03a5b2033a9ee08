using System.Globalization;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>Numbers of a sheet as text: with a point, without grouping or exponent; dates as 2026-11-20.</summary>
internal static class XlsxNumber
{
    /// <summary>What a spreadsheet keeps of a number and shows of it.</summary>
    public const int KeptDigits = 15;

    /// <summary>A binary number is written with up to 17 digits, of which the last two may be noise: 0.30000000000000004.</summary>
    private const int MostBinaryDigits = 17;

    private const double LastDay = 2_958_465;
    private const double DaysTo1904 = 1_462;

    /// <summary>The day that never was: 1900 counts as a leap year, so days before it are off by one.</summary>
    private const int FalseLeapDay = 60;

    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>As stored, without binary noise; null when the text is no number.</summary>
    public static string? Plain(string stored)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            // Too large for a decimal: a number still, if an odd one.
            return double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var huge) && double.IsFinite(huge)
                ? stored
                : null;
        }

        var digits = Digits(stored);
        if (digits is > KeptDigits and <= MostBinaryDigits)
        {
            var rounded = double.Parse(stored, NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("G15", CultureInfo.InvariantCulture);
            exact = decimal.Parse(rounded, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        else if (stored.AsSpan().IndexOfAny('e', 'E') < 0)
        {
            return stored.Trim();
        }
        else if (exact == 0 && digits > 0)
        {
            // Smaller than a decimal can tell from nothing.
            return stored;
        }

        return exact.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>A day, with its time if the format shows one and it is not midnight; null when the number is no date.</summary>
    public static string? Date(string stored, NumberMeaning meaning, bool countsFrom1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial))
        {
            return null;
        }

        if (meaning == NumberMeaning.Time && serial is >= 0 and < 1)
        {
            return Instant(serial).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        }

        var day = countsFrom1904 ? serial + DaysTo1904 : serial;
        if (day is not (>= 1 and < LastDay + 1) || (int)day == FalseLeapDay)
        {
            return null;
        }

        var instant = Instant(day < FalseLeapDay ? day + 1 : day);
        return meaning == NumberMeaning.Date || instant.TimeOfDay == TimeSpan.Zero
            ? instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : instant.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The number that a sheet keeps for a day; null for days before March 1900, which spreadsheets count wrongly or not at all.</summary>
    public static int? Serial(DateOnly day)
    {
        var serial = day.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber;
        return serial > FalseLeapDay ? serial : null;
    }

    /// <summary>Significant digits: without sign, leading and trailing zeros, and exponent.</summary>
    public static int Digits(ReadOnlySpan<char> number)
    {
        var exponent = number.IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? number : number[..exponent];
        var (seen, zeros) = (0, 0);
        foreach (var c in mantissa)
        {
            if (c == '0')
            {
                zeros += seen > 0 ? 1 : 0;
            }
            else if (char.IsAsciiDigit(c))
            {
                seen += zeros + 1;
                zeros = 0;
            }
        }

        return seen;
    }

    /// <summary>To the second: a fraction of a day is never exactly one.</summary>
    private static DateTime Instant(double day)
    {
        var seconds = Math.Round((day - Math.Floor(day)) * 86_400, MidpointRounding.AwayFromZero);
        return Epoch.AddDays(Math.Floor(day)).AddSeconds(Math.Min(seconds, 86_399));
    }
}
