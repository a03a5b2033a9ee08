using Dashboard.Store.Imports;
using Dashboard.Web.Imports;

namespace Dashboard.Web.Tests.Imports;

public class ProblemCsvTests
{
    private static readonly ImportProblem[] Problems =
    [
        new()
        {
            Row = 2,
            Column = "BilledCost",
            Value = "=1+1",
            Message = "Not a \"number\".",
        },
        new()
        {
            Row = 0,
            Column = "",
            Value = "",
            Message = "Odd, but read.",
            IsNote = true,
        },
    ];

    [Fact]
    public void Lines_Problems_EqualTheScreenWithFormulasMadeText() =>
        Assert.Equal(
            [
                "Row,What happened,Column,Value,Why and what to do\r\n",
                "2,Rejected,BilledCost,'=1+1,\"Not a \"\"number\"\".\"\r\n",
                "0,Note,,,\"Odd, but read.\"\r\n",
            ],
            ProblemCsv.Lines(Problems)
        );

    [Theory]
    [InlineData("rejected", 1)]
    [InlineData("notes", 1)]
    [InlineData("anything", 2)]
    [InlineData(null, 2)]
    public void Shown_Filter_KeepsItsKind(string? show, int count) => Assert.Equal(count, ProblemCsv.Shown(Problems, show).Count);
}
