namespace Dashboard.Web.Shared;

/// <summary>The order of a list as it stands in the URL: <c>?sort=spend</c> rising, <c>?sort=-spend</c> falling.</summary>
public readonly record struct ListOrder(string Key, bool Descending)
{
    /// <summary>Reads the query value; anything that is not one of <paramref name="keys"/> becomes the default.</summary>
    public static ListOrder Parse(string? query, ListOrder byDefault, params IReadOnlyCollection<string> keys)
    {
        var descending = query?.StartsWith('-') ?? false;
        var key = descending ? query![1..] : query;
        return key is not null && keys.Contains(key, StringComparer.Ordinal) ? new(key, descending) : byDefault;
    }

    /// <summary>What a click on the header of <paramref name="key"/> leads to: turned round if it is the present one.</summary>
    public ListOrder Toggle(string key, bool descendingFirst) =>
        key == Key ? this with { Descending = !Descending } : new(key, descendingFirst);

    public override string ToString() => Descending ? "-" + Key : Key;
}
