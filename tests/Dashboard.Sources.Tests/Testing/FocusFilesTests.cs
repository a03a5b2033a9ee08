using System.Globalization;
using System.Security.Cryptography;
using Dashboard.Sources.Focus;
using Dashboard.Testing;

namespace Dashboard.Sources.Tests.Testing;

public class FocusFilesTests
{
    [Fact]
    public void Write_SameArguments_SameBytesOnEveryMachine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(
                "ACA06CE4D2B71975E94FC53F5C1C71C191A5F8B346CF2446BD3DA2BD459169EC",
                Convert.ToHexString(SHA256.HashData(File(500)))
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.NotEqual(File(500), File(500, seed: 2));
    }

    [Fact]
    public void Write_AnyRows_AreReadWithoutRejectOrNote()
    {
        using var file = new MemoryStream(File(5_000));
        var options = new FocusReadOptions { Today = new DateOnly(2026, 11, 20) };

        var results = FocusReader.Read(file, options, CancellationToken.None).ToArray();

        Assert.Equal(44, FocusFiles.Columns.Count);
        Assert.All(results, r => Assert.Null(r.Notes));
        var rows = results.Select(r => r.Value!).ToArray();
        Assert.Equal(5_000, rows.Length);
        Assert.Equal(2_000, rows.Select(r => r.LineKey).Distinct().Count());
        Assert.Equal(5_000, rows.Select(r => (r.LineKey, r.Start)).Distinct().Count());
        Assert.All(rows, r => Assert.True(r.ListCost >= r.EffectiveCost && r.EffectiveCost > 0));
    }

    private static byte[] File(int rows, int seed = 1)
    {
        using var file = new MemoryStream();
        FocusFiles.Write(file, rows, seed);
        return file.ToArray();
    }
}
