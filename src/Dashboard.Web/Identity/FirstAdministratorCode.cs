using System.Security.Cryptography;
using System.Text;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Identity;

/// <summary>
/// The one-time code with which whoever reads the console makes the first administrator. Only its hash is kept, in memory: a restart
/// prints another one while there is no administrator.
/// </summary>
public sealed class FirstAdministratorCode(TextWriter console)
{
    public const string Path = "/first-administrator";
    public const string RateLimit = "first-administrator";
    private byte[]? hash;

    /// <summary>A code was printed and not used yet.</summary>
    public bool IsOpen => hash is not null;

    public void Print()
    {
        var code = $"{SupportCode.Create()}-{SupportCode.Create()}";
        hash = Hash(code);
        console.WriteLine($"Nobody can administer Dashboard yet. Open {Path} and enter this one-time code: {code}");
        console.Flush();
    }

    public bool Matches(string? code) => hash is { } expected && CryptographicOperations.FixedTimeEquals(Hash(code ?? ""), expected);

    /// <summary>After its one use.</summary>
    public void Close() => hash = null;

    private static byte[] Hash(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()));
}
