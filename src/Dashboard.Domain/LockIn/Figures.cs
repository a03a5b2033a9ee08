using System.Globalization;

namespace Dashboard.Domain.LockIn;

/// <summary>Figures inside the texts of a score: one culture, because the texts are stored.</summary>
internal static class Figures
{
    /// <summary>An amount in the reporting currency, whole units.</summary>
    public static string Amount(decimal value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Points(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of 1 as per cent with one decimal.</summary>
    public static string Percent(decimal share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
