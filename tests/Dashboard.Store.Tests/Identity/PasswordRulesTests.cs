using Dashboard.Store.Identity;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Store.Tests.Identity;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct horse battery", 0)]
    [InlineData("short", 2)]
    [InlineData("", 1)]
    [InlineData("aaaaaaaaaaaaaaaa", 1)]
    [InlineData("my ADA password here", 0)]
    [InlineData("i am tester, honestly", 1)]
    [InlineData("write to a.tester now", 1)]
    public void Problems_Password_AreAllNamed(string password, int expected) =>
        Assert.Equal(expected, PasswordRules.Problems(password, "Ada Tester", "a.tester@company.example").Count());

    [Fact]
    public void Problems_TooShortOrTooLong_AreNeverNone() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Choose(0, 300)
                    .Select(length => string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26)))))
                    .ToArbitrary(),
                password =>
                    PasswordRules.Problems(password, "", "").Any()
                    == (password.Length is < PasswordRules.ShortestLength or > PasswordRules.LongestLength)
            )
        );
}
