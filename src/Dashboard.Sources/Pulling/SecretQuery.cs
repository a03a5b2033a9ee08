namespace Dashboard.Sources.Pulling;

/// <summary>An address without what signs it: shared links of object stores carry their key in the query.</summary>
internal static class SecretQuery
{
    private static readonly HashSet<string> Secret = new(StringComparer.OrdinalIgnoreCase)
    {
        "sig",
        "signature",
        "key",
        "api_key",
        "apikey",
        "token",
        "access_token",
        "x-amz-signature",
        "x-amz-security-token",
        "x-amz-credential",
        "x-goog-signature",
        "x-goog-credential",
        "awsaccesskeyid",
        "code",
    };

    public static string Hide(Uri address)
    {
        if (address.Query.Length < 2)
        {
            return address.AbsoluteUri;
        }

        var parts = address.Query[1..].Split('&').Select(part => Secret.Contains(Name(part)) ? $"{Name(part)}=…" : part);
        return $"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', parts)}";
    }

    private static string Name(string part) => Uri.UnescapeDataString(part.Split('=', 2)[0]);
}
