using Dashboard.Domain.Contracts;
using Dashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts;

public class RateCardsTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void Overlaps_NextLineStartsTheDayAfterTheLast_AreNone() =>
        Assert.Empty(RateCards.Overlaps([Line(1, 0, 30), Line(2, 31, null)]));

    [Fact]
    public void Overlaps_NextLineStartsOnTheLastDay_ShareThatDay()
    {
        var overlap = Assert.Single(RateCards.Overlaps([Line(1, 0, 30), Line(2, 30, null)]));

        Assert.Equal((1, 2, Start.AddDays(30), Start.AddDays(30)), (overlap.First.Line, overlap.Second.Line, overlap.From, overlap.To));
    }

    [Fact]
    public void Overlaps_TwoOpenLines_OverlapUntilFurtherNotice() =>
        Assert.Null(Assert.Single(RateCards.Overlaps([Line(1, 0, null), Line(2, 5, null)])).To);

    [Fact]
    public void Overlaps_AnotherKindTierRegionModelOrContract_AreNone()
    {
        var line = Line(1, 0, 30);

        Assert.Empty(
            RateCards.Overlaps([
                line,
                line with
                {
                    TokenKind = TokenKind.Output,
                },
                line with
                {
                    Tier = "batch",
                },
                line with
                {
                    Region = "eu",
                },
                line with
                {
                    ModelId = 2,
                },
                line with
                {
                    ContractId = 2,
                },
            ])
        );
    }

    [Fact]
    public void Overlaps_NamesInOtherCase_AreTheSameTier() =>
        Assert.Single(RateCards.Overlaps([Line(1, 0, 5) with { Tier = "Batch" }, Line(2, 0, 5) with { Tier = " batch " }]));

    [Fact]
    public void Overlaps_BlankTier_IsTheLineWithoutATier() =>
        Assert.Single(RateCards.Overlaps([Line(1, 0, 5) with { Tier = " " }, Line(2, 0, 5)]));

    [Fact]
    public void Overlaps_ALineThatEndsBeforeItStarts_OverlapsNone() => Assert.Empty(RateCards.Overlaps([Line(1, 10, 5), Line(2, 0, null)]));

    [Fact]
    public void Overlaps_AnyLines_AreThePairsThatShareADay()
    {
        var line = from start in Gen.Choose(0, 30) from length in Gen.Choose(0, 10) select (start, length);

        Prop.ForAll(
                line.ListOf().ToArbitrary(),
                list =>
                {
                    var lines = list.Select((l, i) => Line(i, l.start, l.length == 10 ? null : l.start + l.length)).ToList();
                    var expected =
                        from a in lines
                        from b in lines
                        where a.Line < b.Line && Enumerable.Range(0, 60).Any(d => Holds(a, d) && Holds(b, d))
                        select (a.Line, b.Line);
                    var found = RateCards
                        .Overlaps(lines)
                        .Select(o => (Math.Min(o.First.Line, o.Second.Line), Math.Max(o.First.Line, o.Second.Line)));
                    return expected.Order().SequenceEqual(found.Order());
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static bool Holds(RateLine line, int day) =>
        line.From <= Start.AddDays(day) && (line.To is not { } to || to >= Start.AddDays(day));

    private static RateLine Line(int line, int from, int? to) =>
        new(line, 1, 1, TokenKind.Input, null, null, Start.AddDays(from), to is { } days ? Start.AddDays(days) : null);
}
