using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>Guesses the vendor of a contract: the one whose name stands most often in the words; the earlier one where two tie.</summary>
internal static class VendorInText
{
    public static async Task<string?> SuggestAsync(DashboardDbContext db, string text, CancellationToken cancellationToken)
    {
        var vendors = await db.Vendors.Select(v => new { v.Key, v.Name }).ToListAsync(cancellationToken);
        return vendors
            .Select(v => (v.Key, Count: Count(text, v.Name), First: text.IndexOf(v.Name, StringComparison.OrdinalIgnoreCase)))
            .Where(v => v.Count > 0)
            .OrderByDescending(v => v.Count)
            .ThenBy(v => v.First)
            .Select(v => v.Key)
            .FirstOrDefault();
    }

    private static int Count(string text, string name)
    {
        var count = 0;
        for (var at = Next(text, name, 0); at >= 0; at = Next(text, name, at + name.Length))
        {
            var startsWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var end = at + name.Length;
            var endsWord = end == text.Length || !char.IsLetterOrDigit(text[end]);
            count += startsWord && endsWord ? 1 : 0;
        }

        return count;
    }

    private static int Next(string text, string name, int from) => text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
}
