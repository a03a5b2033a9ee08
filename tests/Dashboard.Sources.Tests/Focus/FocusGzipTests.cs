using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using static Dashboard.Sources.Tests.Focus.FocusFixture;

namespace Dashboard.Sources.Tests.Focus;

public class FocusGzipTests
{
    private static readonly byte[] Packed = Gzip(Csv());

    [Fact]
    public void Read_Gzip_IsFoundByItsFirstBytes()
    {
        Assert.NotNull(Assert.Single(Read(Packed)).Value);
    }

    [Fact]
    public void Read_SeveralMembers_AreOneText()
    {
        byte[] file = [.. Gzip(Header + "\n"), .. Gzip(Line), .. Gzip(""), .. Gzip("\n" + Line)];

        Assert.Equal([2, 3], Read(file).Select(r => r.Value!.RowNumber));
    }

    [Fact]
    public void Read_GzipCutOffAnywhere_SaysThatItEndsEarly()
    {
        for (var length = 2; length < Packed.Length; length++)
        {
            Assert.Contains("ends early", Unreadable(Packed[..length]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_SecondMemberCutOff_SaysThatItEndsEarly()
    {
        byte[] file = [.. Packed, .. Gzip(Line)[..20]];

        Assert.Contains("ends early", Unreadable(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GzipWithOneByteChanged_IsUnreadableOrTheSame()
    {
        // A few bytes of the header carry only a time and an operating system.
        var expected = Read(Packed);
        Prop.ForAll(
                Gen.Choose(2, Packed.Length - 1).Zip(Gen.Choose(1, 255)).ToArbitrary(),
                change =>
                {
                    var file = (byte[])Packed.Clone();
                    file[change.Item1] ^= (byte)change.Item2;
                    try
                    {
                        return Read(file).SequenceEqual(expected);
                    }
                    catch (Domain.Imports.UnreadableFileException)
                    {
                        return true;
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_CompressedTwice_SaysSo()
    {
        Assert.Contains("twice", Unreadable(Gzip(Packed)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GzipOfNothing_IsEmpty()
    {
        Assert.Contains("empty", Unreadable(Gzip("")), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GzipThatGrowsTooMuch_IsRefused()
    {
        Assert.Contains("200 times", Unreadable(Bomb(80)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SmallGzipThatGrowsMuch_IsRead()
    {
        Assert.Contains("no rows", Assert.Single(Notes(Read(Bomb(20)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GzipOfTooMuchText_IsRefused()
    {
        Assert.Contains("split it", Unreadable(Bomb(20), Options with { MaxUncompressedBytes = 10 << 20 }), StringComparison.Ordinal);
    }

    /// <summary>A header and so many MB of empty lines, about a thousandth of that when compressed.</summary>
    private static byte[] Bomb(int megabytes)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Header));
            var lines = new byte[1 << 20];
            Array.Fill(lines, (byte)'\n');
            for (var i = 0; i < megabytes; i++)
            {
                gzip.Write(lines);
            }
        }

        return file.ToArray();
    }
}
