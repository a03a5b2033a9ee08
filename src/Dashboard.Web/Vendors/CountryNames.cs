using System.Globalization;

namespace Dashboard.Web.Vendors;

/// <summary>English names of ISO 3166-1 alpha-2 codes.</summary>
public static class CountryNames
{
    /// <summary>The code itself where the system has no name for it; null stays null.</summary>
    public static string? Of(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
