using Dashboard.Store.Sources;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Tests.Sources;

public sealed class SourceProblemCsvTests
{
    private static readonly SourceProblem[] Problems =
    [
        new()
        {
            Period = "2026-08",
            Row = 2,
            Column = "cost",
            Value = "=1+1",
            Message = "Not a \"number\".",
        },
        new()
        {
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
                "Period,Row,What happened,Field,Value,Why and what to do\r\n",
                "2026-08,2,Rejected,cost,'=1+1,\"Not a \"\"number\"\".\"\r\n",
                ",,Note,,,\"Odd, but read.\"\r\n",
            ],
            SourceProblemCsv.Lines(Problems)
        );

    [Theory]
    [InlineData("rejected", 1)]
    [InlineData("notes", 1)]
    [InlineData(null, 2)]
    [InlineData("nonsense", 2)]
    public void Shown_Address_NarrowsTheProblems(string? show, int expected) =>
        Assert.Equal(expected, SourceProblemCsv.Shown(Problems, show).Count);
}
