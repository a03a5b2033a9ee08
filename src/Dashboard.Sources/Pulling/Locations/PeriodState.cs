using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>A short name for what a period was made of.</summary>
internal static class PeriodState
{
    private const int LongestPlain = 100;

    /// <param name="parts">Null when one of them does not say what it is: then the whole cannot be known without reading.</param>
    public static string? Of(IEnumerable<string?> parts)
    {
        var all = new List<string>();
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            all.Add(part);
        }

        var joined = string.Join('\n', all);
        return all.Count == 1 && joined.Length <= LongestPlain
            ? joined
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)));
    }
}
