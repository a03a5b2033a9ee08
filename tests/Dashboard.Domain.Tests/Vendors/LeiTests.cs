using Dashboard.Domain.Vendors;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Vendors;

public class LeiTests
{
    [Theory]
    [InlineData("INR2EJN1ERAN0W5ZP974")]
    [InlineData("HWUPKR0MPOU8FGXBT394")]
    [InlineData("5493006MHB84DD0ZWV18")]
    public void Problems_PublishedIdentifiers_AreNone(string lei) => Assert.Empty(Lei.Problems(lei));

    [Fact]
    public void Normalise_SpacesAndSmallLetters_AreMended() =>
        Assert.Equal("INR2EJN1ERAN0W5ZP974", Lei.Normalise(" inr2 ejn1 eran 0w5z p974\t"));

    [Fact]
    public void Problems_TooShortAndAStrangeCharacter_NamesBoth() =>
        Assert.Equal(
            ["An LEI has 20 characters; this one has 19.", "An LEI has only the letters A to Z and digits; this one has “-”."],
            Lei.Problems("INR2EJN1ERAN-W5ZP97")
        );

    [Fact]
    public void Problems_LettersForCheckDigits_SaysWhatItEndsWith() =>
        Assert.Equal(["An LEI ends with two check digits; this one ends with “AB”."], Lei.Problems("INR2EJN1ERAN0W5ZP9AB"));

    [Fact]
    public void Problems_Empty_SaysHowManyCharactersThereAre() =>
        Assert.Equal(["An LEI has 20 characters; this one has 0."], Lei.Problems(""));

    [Fact]
    public void Problems_AnyDigitForADigitOrLetterForALetter_IsFound()
    {
        // A letter counts as two digits, so one typed for the other shifts the rest and may fit by chance.
        const string sound = "HWUPKR0MPOU8FGXBT394";
        var gen =
            from at in Gen.Choose(0, 19)
            from c in Gen.Elements((char.IsAsciiDigit(sound[at]) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ").ToCharArray())
            select (at, c);

        Prop.ForAll(gen.ToArbitrary(), t => Lei.IsValid($"{sound[..t.at]}{t.c}{sound[(t.at + 1)..]}") == (sound[t.at] == t.c))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Problems_TwoNeighboursSwapped_AreFound()
    {
        const string sound = "5493006MHB84DD0ZWV18";

        Assert.All(
            Enumerable.Range(0, 17).Where(i => sound[i] != sound[i + 1]),
            i => Assert.False(Lei.IsValid($"{sound[..i]}{sound[i + 1]}{sound[i]}{sound[(i + 2)..]}"))
        );
    }
}
