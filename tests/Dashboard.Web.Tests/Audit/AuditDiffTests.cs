using Dashboard.Store.Audit;
using Dashboard.Web.Audit;

namespace Dashboard.Web.Tests.Audit;

public sealed class AuditDiffTests
{
    [Fact]
    public void Of_Changed_ListsOnlyFieldsThatDiffer()
    {
        var changes = AuditDiff.Of(Entry("""{"Name":"Old","Enabled":true,"Order":1}""", """{"Name":"New","Enabled":false,"Order":1}"""));

        Assert.Equal(["Name: Old → New", "Enabled: yes → no"], changes.Select(c => c.ToString()));
    }

    [Fact]
    public void Of_AddedAndRemoved_HaveOneSide()
    {
        Assert.Equal("Name: New", AuditDiff.Of(Entry(null, """{"Name":"New"}""")).Single().ToString());
        Assert.Equal("Name: Old → —", AuditDiff.Of(Entry("""{"Name":"Old"}""", null)).Single().ToString());
    }

    [Fact]
    public void Of_NestedAndStoredJson_IsTakenApart()
    {
        var changes = AuditDiff.Of(
            Entry(null, """{"roles":["Legal","Executive"],"conditions":"[{\"Field\":1,\"Pattern\":\"gpt*\"}]","tier":null}""")
        );

        Assert.Equal(["Roles: Legal, Executive", "Conditions: Field 1, Pattern gpt*"], changes.Select(c => c.ToString()));
    }

    [Fact]
    public void Of_Instant_IsWrittenAsOnEveryPage()
    {
        var changes = AuditDiff.Of(Entry(null, """{"LastPulledAt":"2026-11-20T03:00:00+00:00","From":"2026-11-20"}"""));

        Assert.Equal(["Last pulled at: 20 Nov 2026, 03:00 UTC", "From: 2026-11-20"], changes.Select(c => c.ToString()));
    }

    [Theory]
    [InlineData("three rows were merged")]
    [InlineData("{not json")]
    [InlineData("42")]
    public void Of_Sentence_IsShownAsItIs(string after) =>
        Assert.Equal($"Details: {after}", AuditDiff.Of(Entry(null, after)).Single().ToString());

    [Theory]
    [InlineData("DisplayName", "Display name")]
    [InlineData("vendorId", "Vendor")]
    [InlineData("IsAI", "Is AI")]
    [InlineData("PDFText", "PDF text")]
    [InlineData("Id", "Id")]
    public void Words_FieldName_BecomesWords(string field, string expected) => Assert.Equal(expected, AuditDiff.Words(field));

    [Fact]
    public void Line_CellThatASpreadsheetWouldRun_IsMadeText()
    {
        var line = AuditExport.Line(Entry(null, """{"Name":"a, b"}""", key: "=HYPERLINK(\"x\")"));

        Assert.Equal("2026-11-20T12:00:00Z,Tester,changed,vendor,\"'=HYPERLINK(\"\"x\"\")\",\"Name: a, b\"\r\n", line);
    }

    private static AuditEntry Entry(string? before, string? after, string key = "Norrland AI") =>
        new()
        {
            At = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
            Actor = "Tester",
            Action = "changed",
            Subject = "vendor",
            Key = key,
            Before = before,
            After = after,
        };
}
