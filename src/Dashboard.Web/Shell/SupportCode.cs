using System.Security.Cryptography;

namespace Dashboard.Web.Shell;

/// <summary>A short code that a reader sees and the log carries, so that support finds the one among many.</summary>
public static class SupportCode
{
    // Without letters and digits that look alike when read aloud or copied by hand.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>For example "7KQ2-M4XA".</summary>
    public static string Create() => $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";
}
