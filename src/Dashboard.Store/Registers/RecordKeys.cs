using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <summary>Keys made of names: stable, readable, safe in addresses and files.</summary>
public static class RecordKeys
{
    private const int Longest = 120;

    /// <summary>"Société Générale – MSA (2026)" → "societe-generale-msa-2026". Letters of other scripts stay; a name of nothing else becomes "record".</summary>
    public static string Of(string name)
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

            if (key.Length >= Longest)
            {
                break;
            }
        }

        var text = key.ToString().Trim('-');
        return text.Length == 0 ? "record" : text;
    }

    /// <summary>Of several names, in order; empty ones are left out.</summary>
    public static string Of(params IEnumerable<string?> parts) => Of(string.Join('-', parts.Where(p => !string.IsNullOrEmpty(p))));

    /// <summary>The key of the name, with a number behind it where it is taken, by removed records too.</summary>
    internal static async Task<string> FreeAsync<T>(IQueryable<T> records, string name, CancellationToken cancellationToken)
        where T : class, IRegistered
    {
        var key = Of(name);
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
