using Dashboard.Store.Search;

namespace Dashboard.Web.Search;

/// <summary>A page that this window has shown, as the browser remembers it until the window is closed.</summary>
public sealed record RecentPlace(string? Title, string? Address)
{
    private const int Longest = 200;

    /// <summary>What comes from a browser may be anything; only pages of this application are shown.</summary>
    public static IReadOnlyList<SearchHit> Read(IReadOnlyList<RecentPlace>? places) =>
        [
            .. (places ?? [])
                .Where(place =>
                    place is { Title.Length: > 0 and <= Longest, Address.Length: > 0 and <= 2_000 }
                    && place.Address[0] == '/'
                    && !place.Address.StartsWith("//", StringComparison.Ordinal)
                    && !place.Address.Contains('\\', StringComparison.Ordinal)
                    && !place.Address.Any(char.IsControl)
                )
                .Take(SearchEverything.MostHits)
                .Select(place => new SearchHit(SearchKind.Page, place.Title!, "", place.Address!, SearchRank.Exact)),
        ];
}
