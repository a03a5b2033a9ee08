using Dashboard.Domain.Contracts.Clauses;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Clauses;

public class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 3, 2)]
    [InlineData("😀😀", 4, 2)]
    [InlineData("", 0, 0)]
    public void At_Position_CountsCodePoints(string text, int utf16, int expected) =>
        Assert.Equal(expected, new CodePoints(text).At(utf16));

    [Fact]
    public void At_AnyText_AgreesWithTheRunes() =>
        Prop.ForAll<string>(text =>
            {
                var wellFormed = string.Concat((text ?? "").EnumerateRunes());
                return new CodePoints(wellFormed).At(wellFormed.Length) == wellFormed.EnumerateRunes().Count();
            })
            .QuickCheckThrowOnFailure();
}
