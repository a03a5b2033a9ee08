using System.Text;
using static Dashboard.Sources.Tests.Tables.TableFixture;

namespace Dashboard.Sources.Tests.Tables;

public sealed class CsvReadingTests
{
    public static TheoryData<byte[]> Encodings()
    {
        const string text = "Name,City\nMüller 😀,北京\n";
        return new()
        {
            Encoding.UTF8.GetBytes(text),
            (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            (byte[])[.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task RowsAsync_Unicode_IsReadWithoutItsMark(byte[] bytes)
    {
        var read = await ReadAsync(bytes);
        Assert.Equal(["Name", "City"], read.Columns);
        Assert.Equal(["Müller 😀|北京"], read.Lines);
    }

    [Theory]
    [InlineData("a,b;c,d\n1,2,3\n")]
    [InlineData("a;b;c\n1;2;3\n")]
    [InlineData("a\tb\tc\n1\t2\t3\n")]
    [InlineData("\"a;;;;\",b,c\n1,2,3")]
    [InlineData("sep=;\na;b,;c\n1;2;3\n")]
    public async Task RowsAsync_Separator_IsFoundInTheHeader(string text) => Assert.Equal(["1|2|3"], (await ReadAsync(text)).Lines);

    [Theory]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("\n\na,b\n\n1,2\n\n , \n,\n\n")]
    public async Task RowsAsync_LineEndsAndBlankLines_AreNoRows(string text) => Assert.Equal(["1|2"], (await ReadAsync(text)).Lines);

    [Fact]
    public async Task RowsAsync_Cells_AreTrimmedOfNothingAndUnescaped()
    {
        var read = await ReadAsync(" a , b \n  x ,\" \"\"q\"\"\r\ny \"\n'=1+1,''@z\n-5,'tis\n5\" disk,\n");
        Assert.Equal(["a", "b"], read.Columns);
        Assert.Equal(["  x | \"q\"\r\ny ", "=1+1|'@z", "-5|'tis", "5\" disk|"], read.Lines);
        Assert.Equal([2, 4, 5, 6], read.Rows.Select(r => r.Number));
    }

    [Fact]
    public async Task RowsAsync_WrongNumberOfCells_IsAProblemOfItsRow()
    {
        var read = await ReadAsync("a,b\n1\n1,2,3\n1,2,\n\"x\ny\"\nok,ok\n");
        Assert.Equal(["1|2", "ok|ok"], read.Lines);
        Assert.Equal([2, 3, 5], read.Problems.Select(p => p.Row));
        Assert.Equal("The row has 1 cell, the header 2 columns: it is cut off, or cells are missing.", read.Problems.First().Message);
        Assert.Contains("column 3 (C) has no name", read.Problems.ElementAt(1).Message, StringComparison.Ordinal);
        Assert.Equal("3", read.Problems.ElementAt(1).Value);
        Assert.Contains("lines 5 to 6", read.Problems.ElementAt(2).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowsAsync_BrokenQuotes_CostTheirOwnRowOnly()
    {
        var read = await ReadAsync("a,b\n1,\"open\n2,x\n3,\"y\"\n4,\"cl\"osed\n5,z\n6,\"open at the end\n7,end");
        Assert.Equal(["2|x", "3|y", "5|z", "7|end"], read.Lines);
        Assert.Equal([2, 5, 7], read.Problems.Select(p => p.Row));
        Assert.Equal("1,\"open", read.Problems.First().Value);
        Assert.Contains("never closes", read.Problems.Last().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowsAsync_PastedFromASpreadsheet_KeepsUnpairedQuotes()
    {
        var read = await ReadAsync("Name\tNote\r\n\"Blue\" Ltd\t5\" disk\r\nB\t\"two\r\nlines\"\r\n\"C\tx", "pasted");
        Assert.Equal(["\"Blue\" Ltd|5\" disk", "B|two\r\nlines", "\"C|x"], read.Lines);
        Assert.Equal([2, 5], read.Results.Where(r => r.Notes is not null).Select(r => r.Value!.Number));
    }

    [Fact]
    public async Task RowsAsync_CellTooLongOrWithNul_IsNamed()
    {
        var read = await ReadAsync($"a,b\n1,\"{new string('x', 40_000)}\"\n2,\"{new string('\n', 32_000)}\"\n3,\0\n4,ok\n");
        Assert.Equal(["4"], read.Rows.Skip(1).Select(r => r.Cells[0]));
        Assert.Equal(
            [
                "The cell holds 40,000 characters, the most is 32,000: shorten it.",
                "The cell holds a NUL character, as damaged files do: type it again.",
            ],
            read.Problems.Select(p => p.Message)
        );
        Assert.All(read.Problems, p => Assert.Equal("b", p.Column));
        Assert.All(read.Problems, p => Assert.True(p.Value.Length <= 200));
    }

    [Fact]
    public async Task RowsAsync_RecordsLargerThanTheBuffer_AreWhole()
    {
        var cells = Enumerable.Range(0, 150).Select(i => new string((char)('a' + (i % 26)), 20_000 + i)).ToArray();
        var header = string.Join(',', Enumerable.Range(0, 150).Select(i => $"c{i}"));
        var read = await ReadAsync($"{header}\n{string.Join(',', cells)}\n\"{string.Join("\",\"", cells)}\"\r\n");
        Assert.Equal(2, read.Rows.Count());
        Assert.All(read.Rows, r => Assert.Equal(cells, r.Cells));
    }

    [Fact]
    public async Task RowsAsync_ReadTwice_GivesTheSame()
    {
        await using var file = await new Dashboard.Sources.Tables.TableReader().OpenAsync(
            "a.csv",
            new MemoryStream("a,b\n1,2\n3,4\n"u8.ToArray()),
            CancellationToken.None
        );
        for (var time = 0; time < 2; time++)
        {
            var rows = new List<string>();
            await foreach (var row in file.RowsAsync(CancellationToken.None))
            {
                rows.Add(row.Value!.Cells[1]);
            }

            Assert.Equal(["2", "4"], rows);
        }
    }

    [Fact]
    public async Task RowsAsync_Cancelled_Stops()
    {
        using var cancel = new CancellationTokenSource();
        await using var file = await new Dashboard.Sources.Tables.TableReader().OpenAsync(
            "a.csv",
            new MemoryStream(Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1\n", 5_000)))),
            cancel.Token
        );
        var rows = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in file.RowsAsync(cancel.Token))
            {
                rows++;
                await cancel.CancelAsync();
            }
        });
        Assert.InRange(rows, 1, 1_000);
    }
}
