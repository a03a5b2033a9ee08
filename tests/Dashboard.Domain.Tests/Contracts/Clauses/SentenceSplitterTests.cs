using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Domain.Tests.Contracts.Clauses;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("One thing. Another thing.", "One thing.|Another thing.")]
    [InlineData("Contoso Inc. and Fabrikam Corp. agree. They sign.", "Contoso Inc. and Fabrikam Corp. agree.|They sign.")]
    [InlineData("It was sold to Contoso Inc. The price is fixed.", "It was sold to Contoso Inc.|The price is fixed.")]
    [InlineData("See Sec. 4 and No. 12 of the U.S. Code. Then stop.", "See Sec. 4 and No. 12 of the U.S. Code.|Then stop.")]
    [InlineData("Models, e.g. Large ones, count. So do small.", "Models, e.g. Large ones, count.|So do small.")]
    [InlineData("The rate is 1.5 per cent. It is due.", "The rate is 1.5 per cent.|It is due.")]
    [InlineData("He said “stop.” Then he left.", "He said “stop.”|Then he left.")]
    [InlineData("3.1 Fees. Customer pays monthly.", "3.1 Fees.|Customer pays monthly.")]
    [InlineData("4. Customer pays monthly.", "4. Customer pays monthly.")]
    [InlineData("Section 9. Customer pays monthly.", "Section 9. Customer pays monthly.")]
    [InlineData("FEES\n\nCustomer pays.", "FEES|Customer pays.")]
    [InlineData("Customer pays\nevery month.", "Customer pays\nevery month.")]
    [InlineData("Customer pays\n\n- 12 -\n\nevery month.", "Customer pays\n\n- 12 -\n\nevery month.")]
    [InlineData("Customer shall:\n(a) pay;\n(b) test; and\n(c) report.", "Customer shall:|(a) pay;|(b) test; and\n(c) report.")]
    [InlineData("Customer shall:\n\n(a) pay,\n\n(b) test.", "Customer shall:|(a) pay,|(b) test.")]
    [InlineData("# Terms\nWe serve you.\n* One\n* Two", "# Terms|We serve you.|* One|* Two")]
    [InlineData("   \n\t ", "")]
    [InlineData("", "")]
    public void Split_Text_CutsWhereSentencesEnd(string text, string expected) => Assert.Equal(expected, string.Join('|', Sentences(text)));

    [Fact]
    public void Split_LongListOnOneLine_CutsAtItsLabels()
    {
        var items = Enumerable.Range(0, 20).Select(i => $"({(char)('a' + i)}) {string.Concat(Enumerable.Repeat("word ", 70))};");
        Assert.Equal(20, Sentences(string.Join(' ', items)).Count());
    }

    [Fact]
    public void Split_TableWithoutStops_IsCut() =>
        Assert.All(Sentences(string.Concat(Enumerable.Repeat("12 ", 20_000))), s => Assert.True(s.Length < 4_100));

    private static IEnumerable<string> Sentences(string text) => SentenceSplitter.Split(text).Select(s => text[s.Start..s.End]);
}
