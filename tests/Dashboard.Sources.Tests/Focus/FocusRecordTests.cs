using System.Runtime.CompilerServices;
using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Focus;
using static Dashboard.Sources.Tests.Focus.FocusFixture;

namespace Dashboard.Sources.Tests.Focus;

public class FocusRecordTests
{
    [Fact]
    public void Read_LineBreaksInQuotes_RowNumberIsTheLineWhereTheRecordStarts()
    {
        var json = Csv(("Tags", "{\n\"a\":\n\"b\"\n}"));

        var rows = Read(json + json.Split('\n', 2)[1]).Select(r => r.Value!).ToArray();

        Assert.Equal([2, 6], rows.Select(r => r.RowNumber));
        Assert.Equal("""{"a":"b"}""", rows[0].Line.Tags);
    }

    [Fact]
    public void Read_BlankLines_AreSkippedAndCountedAsLines()
    {
        var rows = Read($"{Header}\r\n\r\n{Line}\r\n   \r\n,,,\r\n\"\",\"\"\r\n{Line}\r\n\x1A");

        Assert.Equal([3, 7], rows.Select(r => r.Value!.RowNumber));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_AnyLineEnd_LastRowWithoutItIsRead(string newline)
    {
        Assert.Equal(2, Read(Header + newline + Line + newline + Line).Count(r => r.Value is not null));
    }

    [Theory]
    [InlineData("2026-10-01,2026-10-02", 2)]
    [InlineData("a", 1)]
    public void Read_TooFewFields_IsRejectedWithCounts(string line, int fields)
    {
        var problem = Assert.Single(Read(Header + "\n" + line)).Problem!;

        Assert.Equal(2, problem.Row);
        Assert.Contains($"{fields} fields, the header 11", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooManyFields_IsRejectedAndTheNextRowIsRead()
    {
        var results = Read($"{Header}\n{Line},extra\n{Line}\n");

        Assert.Contains("12 fields", results[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(3, results[1].Value!.RowNumber);
    }

    [Fact]
    public void Read_CutOffInsideQuotes_LastRecordIsRejected()
    {
        var csv = Csv(("ChargeDescription", "a long, quoted description"));

        var results = Read(csv[..(csv.IndexOf("quoted", StringComparison.Ordinal) + 3)]);

        Assert.Contains("never closes", Assert.Single(results).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextAfterClosingQuote_IsRejected()
    {
        var results = Read($"{Header}\n{Line.Replace("Models", "\"Mod\"els", StringComparison.Ordinal)}\n{Line}\n");

        Assert.Contains("closing quote", results[0].Problem!.Message, StringComparison.Ordinal);
        Assert.NotNull(results[1].Value);
    }

    [Fact]
    public void Read_QuoteInsideUnquotedField_IsKeptWithNote()
    {
        var results = Read($"{Header}\n{Line.Replace("Models", "5\" Models", StringComparison.Ordinal)}\n");

        Assert.Equal("5\" Models", Assert.Single(results).Value!.Line.ServiceName);
        Assert.Contains("quote", Assert.Single(Notes(results)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BlankBeforeOpeningQuote_IsPartOfNeither()
    {
        var results = Read($"{Header}\n{Line.Replace("Models", " \"Models, all\" ", StringComparison.Ordinal)}\n");

        Assert.Equal("Models, all", Assert.Single(results).Value!.Line.ServiceName);
    }

    [Fact]
    public void Read_MoreDistinctLinesThanAreRemembered_AllAreRead()
    {
        var lines = Enumerable.Range(0, 120_000).Select(i => $"2026-10-01,{i},R-{i}");

        var results = Read("ChargePeriodStart,BilledCost,ResourceId\n" + string.Join('\n', lines));

        var rows = results.Where(r => r.Value is not null).Select(r => r.Value!).ToArray();
        Assert.Equal(120_000, rows.Select(r => r.LineKey).Distinct().Count());
        Assert.All(rows, r => Assert.Equal($"R-{r.BilledCost}", r.Line.ResourceId));
    }

    [Fact]
    public void Read_MoreTextInLinesThanIsRemembered_ForgetsTheFirst()
    {
        var filler = new string('x', 2_000);
        var lines = Enumerable.Range(0, 10_000).Select(i => $"2026-10-01,1,{filler}{i}");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("ChargePeriodStart,BilledCost,ResourceId\n" + string.Join('\n', lines)));
        using var results = FocusReader.Read(file, Options, CancellationToken.None).GetEnumerator();
        var first = FirstLine(results);

        for (var i = 0; i < 9_900; i++)
        {
            Assert.True(results.MoveNext());
        }

#pragma warning disable S1215 // Whether it is forgotten shows only after a collection.
        GC.Collect();
#pragma warning restore S1215
        Assert.False(first.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FirstLine(IEnumerator<ReadResult<UsageRow>> results)
    {
        do
        {
            results.MoveNext();
        } while (results.Current.Value is null);

        return new WeakReference(results.Current.Value.Line);
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        using var file = new MemoryStream("a"u8.ToArray());

        Assert.Throws<OperationCanceledException>(() => FocusReader.Read(file, Options, new CancellationToken(true)).Any());
    }

    [Fact]
    public void Read_LeavesTheStreamOpen()
    {
        using var file = new MemoryStream(Gzip(Csv()));

        Assert.Single(FocusReader.Read(file, Options, CancellationToken.None));

        Assert.True(file.CanRead);
    }
}
