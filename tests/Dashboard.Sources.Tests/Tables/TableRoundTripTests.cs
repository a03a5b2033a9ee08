using System.Text;
using Dashboard.Sources.Tables;
using FsCheck;
using FsCheck.Fluent;
using static Dashboard.Sources.Tests.Tables.TableFixture;

namespace Dashboard.Sources.Tests.Tables;

/// <summary>What is exported comes back as it was. Left out of the texts: NUL and halves of surrogate pairs, which no store takes.</summary>
public sealed class TableRoundTripTests
{
    private const int Columns = 4;

    private static readonly string[] Names = ["Legal name", "=Note", "שם, עברי", "'a\";\t\nb"];

    private static readonly Gen<string> Texts =
        from pieces in Gen.ListOf(
            Gen.OneOf(
                Gen.Elements(
                    "",
                    "=",
                    "'",
                    "''=",
                    "+49",
                    "-5",
                    "@",
                    "\t",
                    "\r",
                    "\n",
                    "\r\n",
                    "\"",
                    "\"\"",
                    ",",
                    ";",
                    " ",
                    "😀",
                    "👩‍👩‍👧",
                    "مورد",
                    "‮",
                    "_x0041_",
                    "_",
                    "x",
                    "&<>]]>",
                    "\u0001",
                    "\u001f",
                    "\uFFFE",
                    "\uFEFF"
                ),
                ArbMap.Default.GeneratorFor<string?>().Select(Storable)
            )
        )
        select string.Concat(pieces);

    /// <summary>Rows in which something stands: blank ones are skipped by intent.</summary>
    private static readonly Gen<string[][]> Tables = Gen.ArrayOf(
        Gen.ArrayOf(Texts, Columns).Where(row => !row.All(string.IsNullOrWhiteSpace))
    );

    [Fact]
    public void Csv_AnyTexts_ComeBack() =>
        Prop.ForAll(
                Tables.ToArbitrary(),
                rows =>
                {
                    var text = string.Concat(rows.Prepend(Names).Select(r => Csv.Line(r.Select(c => Csv.Cell(c)))));
                    ComesBack(rows, Encoding.UTF8.GetBytes(text));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public async Task Xlsx_AnyTexts_ComeBack()
    {
        // One process reads a file: many rows in few files rather than the other way round.
        var rows = Tables.Sample(200, 60).SelectMany(t => t).ToArray();
        Assert.True(rows.Length > 100);
        ComesBack(rows, await XlsxAsync(Names, rows.Select(r => r.Select(XlsxCell.Text).ToArray())));
    }

    private static void ComesBack(string[][] rows, byte[] file)
    {
        var read = ReadAsync(file).GetAwaiter().GetResult();
        Assert.Empty(read.Problems);
        Assert.Equal(Names, read.Columns);
        Assert.Equal(rows, read.Rows.Select(r => r.Cells));
    }

    private static string Storable(string? text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? "")).Replace("\0", "", StringComparison.Ordinal);
}
