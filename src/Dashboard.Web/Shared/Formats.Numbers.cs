using System.Globalization;
using Dashboard.Domain.LockIn;

namespace Dashboard.Web.Shared;

/// <summary>How every number, date and amount is written on screen. One culture: the words around them are English.</summary>
public static partial class Formats
{
    /// <summary>What stands for a value that is not known.</summary>
    public const string Unknown = "—";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private static readonly string[] Magnitudes = ["", " K", " M", " B", " T"];

    /// <summary>"USD 1,234"; cents below 1,000, or always when <paramref name="cents"/> is set (reconciliations).</summary>
    public static string Money(decimal? amount, string currency, bool cents = false) =>
        amount is null ? Unknown : $"{currency} {Amount(amount, cents)}";

    /// <summary>The same without the currency, for a table or a card whose header names it.</summary>
    public static string Amount(decimal? amount, bool cents = false) =>
        amount switch
        {
            null => Unknown,
            _ when cents || Math.Abs(Round(amount.Value, 2)) is > 0 and < 1000 => Minus(Round(amount.Value, 2), "#,##0.00"),
            _ => Minus(Round(amount.Value, 0), "#,##0"),
        };

    /// <summary>A price per 1M tokens, or another small rate: at least two decimals, at most six.</summary>
    public static string Rate(decimal? rate, string currency) => rate is null ? Unknown : $"{currency} {Rate(rate)}";

    /// <summary>The same without the currency, for a column whose header names it.</summary>
    public static string Rate(decimal? rate) => rate is null ? Unknown : Minus(Round(rate.Value, 6), "#,##0.00####");

    /// <summary>"1,234".</summary>
    public static string Count(decimal? count) => count is null ? Unknown : Minus(Round(count.Value, 0), "#,##0");

    /// <summary>"1.2 B", "340 M", "12.3 K", "950". Show <see cref="Count"/> of the same beside it on hover.</summary>
    public static string Tokens(decimal? tokens)
    {
        if (tokens is null)
        {
            return Unknown;
        }

        var step = 0;
        var scaled = Math.Abs(tokens.Value);
        while (step < Magnitudes.Length - 1 && Shorten(scaled, step) >= 1000)
        {
            scaled /= 1000;
            step++;
        }

        return Minus(Math.Sign(tokens.Value) * Shorten(scaled, step), "#,##0.#") + Magnitudes[step];
    }

    /// <summary>"81.3 %" of a share between 0 and 1.</summary>
    public static string Percent(decimal? share) => share is null ? Unknown : Minus(Round(share.Value * 100, 1), "#,##0.0") + " %";

    /// <summary>"47.7" for a score that is known, "43–53" for one that is not; decimals only where whole points would hide the width.</summary>
    public static string Score(Interval score)
    {
        if (score.IsPoint)
        {
            return Minus(Round(score.Lower, 1), "0.#");
        }

        var whole = Round(score.Lower, 0) != Round(score.Upper, 0);
        var (lower, upper) = (Round(score.Lower, whole ? 0 : 1), Round(score.Upper, whole ? 0 : 1));
        return lower == upper ? Minus(lower, "0.#") : $"{Minus(lower, "0.#")}–{Minus(upper, "0.#")}";
    }

    /// <summary>"▲ 4.2 since Aug 2026", "▼ 1 since …", "No change since …".</summary>
    public static string Change(decimal difference, DateOnly since)
    {
        var size = Round(Math.Abs(difference), 1);
        var period = "since " + Month(since);
        return size == 0 ? $"No change {period}" : $"{(difference > 0 ? '▲' : '▼')} {size.ToString("#,##0.#", Culture)} {period}";
    }

    /// <summary>"12.3 MB" (1 MB = 1,000,000 bytes).</summary>
    public static string FileSize(long bytes)
    {
        string[] units = [" bytes", " kB", " MB", " GB", " TB"];
        decimal size = bytes;
        var step = 0;
        while (size >= 1000 && step < units.Length - 1)
        {
            size /= 1000;
            step++;
        }

        return Round(size, step == 0 ? 0 : 1).ToString("#,##0.#", Culture) + units[step];
    }

    private static decimal Shorten(decimal scaled, int step) => Round(scaled, step == 0 || scaled >= 99.95m ? 0 : 1);

    private static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    // The minus sign is as wide as a digit; zero has none.
    private static string Minus(decimal rounded, string format) =>
        rounded < 0 ? "−" + (-rounded).ToString(format, Culture) : Math.Abs(rounded).ToString(format, Culture);
}
