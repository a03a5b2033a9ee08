using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Focus;
using static Dashboard.Sources.Tests.Focus.FocusFixture;

namespace Dashboard.Sources.Tests.Focus;

public class FocusFileTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t\n", "blanks")]
    [InlineData("{\"a\":1}", "JSON")]
    [InlineData("\n [1]", "JSON")]
    [InlineData("<!DOCTYPE html><html>", "web page")]
    [InlineData("\uFEFF<?xml?>", "web page")]
    [InlineData("PK\u0003\u0004rest", "Excel")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("PAR1rest", "Parquet")]
    [InlineData("Billed\0Cost", "NUL")]
    [InlineData("just some words", "lacks the FOCUS column")]
    public void Read_NotACsv_SaysWhatItIs(string text, string expected)
    {
        Assert.Contains(expected, Unreadable(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1 }, "Excel")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 1 }, "Zstandard")]
    [InlineData(new byte[] { 0x1F, 0x8B }, "ends early")]
    public void Read_OtherBinary_SaysWhatItIs(byte[] file, string expected)
    {
        Assert.Contains(expected, Unreadable(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Read_WideTextWithMark_IsRead(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var results = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Csv(("ResourceName", "é")))]);

        Assert.Equal("é", Assert.Single(results).Value!.Line.ResourceName);
    }

    [Fact]
    public void Read_WideTextWithoutMark_IsUnreadable()
    {
        Assert.Contains("UTF-16", Unreadable(Encoding.Unicode.GetBytes(Csv())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ChargePeriodStart,BilledCost,Tags\n2026-10-01,1,\"")]
    [InlineData("ChargePeriodStart,BilledCost,Tags\n2026-10-01,1,")]
    public void Read_LineOf300MB_StopsEarlyInLittleMemory(string start)
    {
        using var file = new EndlessFile(start, 'x', 300L << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var message = Assert.Throws<UnreadableFileException>(() => FocusReader.Read(file, Options, CancellationToken.None).Count()).Message;

        Assert.Contains("longer than 1,000,000 bytes", message, StringComparison.Ordinal);
        Assert.InRange(file.BytesRead, 1_000_000, 4_000_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16_000_000);
    }

    [Fact]
    public void Read_RecordLongerThanAllowed_NamesTheLine()
    {
        var csv = $"{Header}\n{Line}\n{Line.Replace("Models", new string('x', 2_500), StringComparison.Ordinal)}\n";
        var rest = string.Concat(Enumerable.Repeat(Line + "\n", 100));

        Assert.Contains("line 3 ", Unreadable(csv, Options with { MaxRecordChars = 2_000 }), StringComparison.Ordinal);
        Assert.Contains("line 3 ", Unreadable(csv + rest, Options with { MaxRecordChars = 2_000 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreTextThanAllowed_IsUnreadable()
    {
        var options = Options with { MaxUncompressedBytes = 1_000_000 };
        using var file = new EndlessFile(Header + "\n", '\n', long.MaxValue);

        var message = Assert.Throws<UnreadableFileException>(() => FocusReader.Read(file, options, CancellationToken.None).Count()).Message;

        Assert.Contains("1,000,000 bytes", message, StringComparison.Ordinal);
    }
}
