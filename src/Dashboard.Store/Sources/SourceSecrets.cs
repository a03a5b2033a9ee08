using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Store.Sources;

/// <summary>Encrypts what a source must keep to itself, with the keys of the data folder.</summary>
public sealed class SourceSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Dashboard.Sources.Secrets");

    public byte[] Hide(IReadOnlyDictionary<string, string> secrets) =>
        secrets.Count == 0 ? [] : protector.Protect(JsonSerializer.SerializeToUtf8Bytes(secrets));

    /// <returns>Null when the keys that encrypted them are gone: another data folder, a copied database.</returns>
    public Dictionary<string, string>? Show(byte[] hidden)
    {
        try
        {
            return hidden.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(protector.Unprotect(hidden));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
