namespace Dashboard.Store;

/// <summary>Text of others as the store takes it.</summary>
internal static class StoredText
{
    /// <summary>At most so many characters, and no NUL: PostgreSQL stores none.</summary>
    public static string Cut(string text, int length) =>
        (text.Length > length ? text[..length] : text).Replace("\0", "", StringComparison.Ordinal);
}
