using Dashboard.Store.Registers;
using Dashboard.Web.Registers;

namespace Dashboard.Web.Tests.Registers;

public sealed class FieldWordsTests
{
    private static readonly FieldChoice[] Choices = [new("chip-supplier", "Chip supplier", "ChipSupplier")];

    [Theory]
    [InlineData(FieldKind.Date, "2026-11-21", "21 Nov 2026")]
    [InlineData(FieldKind.Amount, "1234567.891", "1,234,567.891")]
    [InlineData(FieldKind.Amount, "-12.5", "−12.5")]
    [InlineData(FieldKind.Amount, "0", "0")]
    [InlineData(FieldKind.Whole, "3650", "3,650")]
    [InlineData(FieldKind.YesNo, "no", "No")]
    [InlineData(FieldKind.Choice, "chip-supplier", "Chip supplier")]
    [InlineData(FieldKind.Choices, "chip-supplier; other", "Chip supplier, other")]
    [InlineData(FieldKind.Words, "health; claims", "health, claims")]
    [InlineData(FieldKind.Text, "2026-11-21", "2026-11-21")]
    public void Of_TextOfAKind_IsWhatAPersonReads(FieldKind kind, string text, string expected) =>
        Assert.Equal(expected, FieldWords.Of(new FieldInfo("x", "X", kind) { Choices = Choices }, text));

    [Fact]
    public void Of_Unknown_IsNothing() => Assert.Null(FieldWords.Of(new FieldInfo("x", "X", FieldKind.Amount), new FieldValue("")));

    [Fact]
    public void Of_AmountInAList_IsRoundedAbove1000() =>
        Assert.Equal("1,235", FieldWords.Of(new FieldInfo("x", "X", FieldKind.Amount), new FieldValue("1234.56"), @short: true));

    [Fact]
    public void Of_RateInAList_KeepsItsDigits() =>
        Assert.Equal("0.075", FieldWords.Of(new FieldInfo("x", "X", FieldKind.Amount), new FieldValue("0.075"), @short: true));
}
