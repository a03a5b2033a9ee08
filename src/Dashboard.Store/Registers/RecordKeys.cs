using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <summary>Keys made of names: stable, readable, safe in addresses and files.</summary>
public static class RecordKeys
{
    private const int Longest = 120;

    /// <summary>
    /// "Société Générale – MSA (2026)" → "societe-generale-msa-2026". Letters of other scripts stay; a name without any is told by its code
    /// points; a long one is cut, with a mark of the whole behind it, so that two long names stay two keys.
    /// </summary>
    public static string Of(string name)
    {
        var key = Clean(name);
        return key.Length == 0 ? Cut(CodePoints(name))
            : key.Length <= Longest ? key
            : Cut(key);
    }

    /// <summary>A key that a file gives, in the one spelling in which keys are stored.</summary>
    public static string Read(string given) => Clean(given);

    private static string Clean(string name)
    {
        var key = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString().Trim('-');
    }

    private static string CodePoints(string name) =>
        string.Join('-', name.EnumerateRunes().Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)).Prepend("record"));

    private static string Cut(string key)
    {
        if (key.Length <= Longest)
        {
            return key;
        }

        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8];
        var end = Longest - mark.Length - 1;
        return $"{key[..(char.IsHighSurrogate(key[end - 1]) ? end - 1 : end)].Trim('-')}-{mark}";
    }

    /// <summary>Of several names, in order; empty ones are left out.</summary>
    public static string Of(params IEnumerable<string?> parts) => Of(string.Join('-', parts.Where(p => !string.IsNullOrEmpty(p))));

    /// <summary>The key, with a number behind it where it is taken, by removed records too.</summary>
    internal static async Task<string> FreeAsync<T>(IQueryable<T> records, string key, CancellationToken cancellationToken)
        where T : class, IRegistered
    {
        var taken = await records
            .IgnoreQueryFilters()
            .Where(r => r.Key == key || r.Key.StartsWith(key + "-"))
            .Select(r => r.Key)
            .ToHashSetAsync(cancellationToken);
        return taken.Contains(key)
            ? Enumerable
                .Range(2, taken.Count + 1)
                .Select(n => string.Create(CultureInfo.InvariantCulture, $"{key}-{n}"))
                .First(k => !taken.Contains(k))
            : key;
    }
}
