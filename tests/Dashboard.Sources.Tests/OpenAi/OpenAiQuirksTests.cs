using Dashboard.Domain.Spend;
using Dashboard.Sources.OpenAi;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Catalogue;
using Dashboard.Sources.Tests.Pulling;
using static Dashboard.Sources.Tests.OpenAi.OpenAiPages;

namespace Dashboard.Sources.Tests.OpenAi;

public sealed class OpenAiQuirksTests
{
    private const string Empty = """{"object":"page","data":[],"has_more":false,"next_page":null}""";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 20, 0, TimeSpan.Zero);
    private static readonly PullWindow Window = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2));
    private readonly OpenAiConnector connector = new();

    [Theory]
    [InlineData("12.50", "12.5")]
    [InlineData("\"12.50\"", "12.5")]
    [InlineData("\"0.8958740000000000123\"", "0.895874")]
    [InlineData("6.0e-2", "0.06")]
    [InlineData("-3.25", "-3.25")]
    public async Task Read_AmountAsNumberOrText_IsTheDecimal(string written, string amount)
    {
        var pull = await ReadAsync([Cost("gpt-5, input", written)], []);

        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(pull.Rows).BilledCost);
    }

    [Fact]
    public async Task Read_CurrencyInLowerCase_IsTheIsoCode() =>
        Assert.Equal("USD", Assert.Single((await ReadAsync([Cost("gpt-5, input", "1")], [])).Rows).Line.Currency);

    [Theory]
    [InlineData("gpt-5.6-luna, input", "gpt-5-6-luna", TokenKind.Input)]
    [InlineData("gpt-5.6-luna, Cached Input", "gpt-5-6-luna", TokenKind.CacheRead)]
    [InlineData("GPT-5.6-Luna, OUTPUT", "gpt-5-6-luna", TokenKind.Output)]
    [InlineData("gpt-5.6-luna, cache write", "gpt-5-6-luna", TokenKind.CacheWrite)]
    [InlineData("ft:gpt-4o, acme, input", null, TokenKind.Input)]
    [InlineData("web search tool calls", null, TokenKind.Other)]
    [InlineData("assistants api | file search", null, TokenKind.Other)]
    [InlineData("gpt-4o-transcribe, audio input", null, TokenKind.Other)]
    public async Task Read_LineItem_SplitsAtTheLastComma(string item, string? model, TokenKind kind)
    {
        var row = Assert.Single((await ReadAsync([Cost(item, "1")], [])).Rows);

        var mapped = CatalogueMapper.Map(row.Line);
        Assert.Equal(kind, mapped.Kind);
        Assert.True(model is null || mapped.Model == model, mapped.Model);
        Assert.Equal(item, row.Line.ChargeDescription);
    }

    [Theory]
    [InlineData("600000", "tokens", 600_000)]
    [InlineData("600", "1000_tokens", 600_000)]
    [InlineData("\"600000\"", "tokens", 600_000)]
    public async Task Read_Quantity_IsInTokens(string quantity, string unit, int tokens)
    {
        var more = $$""","quantity":{{quantity}},"quantity_unit":"{{unit}}" """;
        var row = Assert.Single((await ReadAsync([Cost("gpt-5, input", "1", more)], [Use("gpt-5", tokens, 0, 0)])).Rows);

        Assert.Equal((tokens, tokens), (row.ConsumedQuantity, TokenUnits.Count(row)));
    }

    [Fact]
    public async Task Read_QuantityOfTools_KeepsItsUnit()
    {
        var row = Assert.Single(
            (await ReadAsync([Cost("code interpreter", "1", ""","quantity":4,"quantity_unit":"duration_minutes" """)], [])).Rows
        );

        Assert.Equal((4m, "duration minutes", null), (row.ConsumedQuantity, row.Line.ConsumedUnit, TokenUnits.Count(row)));
    }

    [Fact]
    public async Task Read_CostsWithoutQuantities_TakeTheTokensOfTheUsage()
    {
        var pull = await ReadAsync(
            [Cost("gpt-5, input", "1"), Cost("gpt-5, cached input", "0.2"), Cost("gpt-5, output", "3")],
            [Use("gpt-5", 1_000, 400, 70), Use("gpt-5", 100, 0, 7, ""","service_tier":"flex" """)]
        );

        Assert.Equal([700m, 400m, 77m], pull.Rows.Select(r => r.ConsumedQuantity!.Value));
        Assert.Empty(pull.Notes);
    }

    [Fact]
    public async Task Read_CachedTokensInsideInput_AreCountedOnce()
    {
        var pull = await ReadAsync([], [Use("gpt-5", 1_000, 400, 70, ""","input_cache_write_tokens":100""")]);

        Assert.Equal(
            [(TokenKind.Input, 500m), (TokenKind.CacheRead, 400m), (TokenKind.CacheWrite, 100m), (TokenKind.Output, 70m)],
            pull.Rows.Select(r => (CatalogueMapper.Map(r.Line).Kind!.Value, r.ConsumedQuantity!.Value))
        );
        Assert.All(pull.Rows, r => Assert.Null(r.BilledCost));
    }

    [Fact]
    public async Task Read_CostsThatStateTokens_AreNotJoinedByTheUsage()
    {
        const string Quantity = ""","quantity":1000,"quantity_unit":"tokens" """;
        var pull = await ReadAsync([Cost("gpt-5, input", "1", Quantity)], [Use("gpt-5-2025-08-07", 1_100, 0, 0)]);

        Assert.Equal(1_000m, Assert.Single(pull.Rows).ConsumedQuantity);
        var note = Assert.Single(pull.Notes);
        Assert.Contains("1,000 tokens in the costs, 1,100 in the usage", note, StringComparison.Ordinal);
        Assert.Contains("2026-11-01 in proj_a", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SmallDifference_IsNotWorthANote()
    {
        const string Quantity = ""","quantity":1000,"quantity_unit":"tokens" """;
        Assert.Empty((await ReadAsync([Cost("gpt-5, input", "1", Quantity)], [Use("gpt-5", 1_009, 0, 0)])).Notes);
    }

    [Fact]
    public async Task Read_NoProject_IsTheDefaultProject() =>
        Assert.Equal("default", Assert.Single((await ReadAsync([Cost("gpt-5, input", "1", project: "null")], [])).Rows).Line.SubAccountId);

    [Fact]
    public async Task Read_EmptyBuckets_BringNothing()
    {
        var pull = await ReadAsync([], []);
        Assert.Empty(pull.Rows);
        Assert.Empty(pull.Problems);
    }

    [Theory]
    [InlineData("""{"line_item":"gpt-5, input"}""", "data[0].results[0].amount")]
    [InlineData("""{"line_item":7,"amount":{"value":1,"currency":"usd"}}""", "data[0].results[0].line_item")]
    [InlineData("""{"line_item":"gpt-5, input","amount":{"value":"a lot","currency":"usd"}}""", "data[0].results[0].amount.value")]
    [InlineData("""{"line_item":"gpt-5, input","amount":{"value":1,"currency":"credits"}}""", "data[0].results[0].amount.currency")]
    [InlineData("3", "data[0].results[0]")]
    public async Task Read_ResultOfAnotherShape_IsRejectedWithItsPath(string result, string path)
    {
        var pull = await ReadAsync([result, Cost("gpt-5, output", "2")], []);

        var problem = Assert.Single(pull.Problems);
        Assert.Equal((1, path), (problem.Row, problem.Column));
        Assert.Equal(2, Assert.Single(pull.Rows).BilledCost);
    }

    [Fact]
    public async Task Read_DayThatWasNotAskedFor_IsRejected()
    {
        var context = UsagePull.Answers(connector, Now, ("costs", PageOf(Day - 86_400, Cost("gpt-5, input", "1"))), ("usage", Empty));

        var pull = await UsagePull.ReadAsync(connector, context, Window);

        Assert.Empty(pull.Rows);
        Assert.Single(pull.Problems);
    }

    [Theory]
    [InlineData("""{"data":{}}""", "data")]
    [InlineData("""{"object":"page"}""", "data")]
    [InlineData("""{"data":[{"start_time":"soon","results":[]}]}""", "data[0].start_time")]
    [InlineData("""{"data":[{"start_time":1793491200}]}""", "data[0].results")]
    [InlineData("""{"data":[],"has_more":"yes"}""", "has_more")]
    [InlineData("""{"data":[],"has_more":true,"next_page":null}""", "next_page")]
    [InlineData("[]", "the answer as a whole")]
    public async Task Read_PageOfAnotherShape_EndsThePull(string page, string place)
    {
        var context = UsagePull.Answers(connector, Now, ("costs", page));
        var refusal = await Assert.ThrowsAsync<PullException>(() => UsagePull.ReadAsync(connector, context, Window));
        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PageThatRepeats_EndsThePull()
    {
        var context = UsagePull.Answers(connector, Now, ("costs", """{"data":[],"has_more":true,"next_page":"again"}"""));
        var refusal = await Assert.ThrowsAsync<PullException>(() => UsagePull.ReadAsync(connector, context, Window));
        Assert.Contains("go in a circle", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyChangeOfAPage_GivesRowsProblemsOrARefusal() =>
        PageMutations.Check(
            connector,
            Now,
            new PullWindow(Window.From, new DateOnly(2026, 11, 22)),
            ("costs", Page(Cost("gpt-5, input", "\"1.5\"", ""","quantity":1000,"quantity_unit":"tokens" """), Cost("search", "2"))),
            ("completions", Page(Use("gpt-5", 1_000, 400, 70), Use("gpt-5", 10, 0, 1, project: "null"))),
            ("embeddings", Page("""{"input_tokens":7,"project_id":"proj_a","model":"text-embedding-3-large"}"""))
        );

    private Task<UsagePull> ReadAsync(string[] costs, string[] uses) =>
        UsagePull.ReadAsync(
            connector,
            UsagePull.Answers(connector, Now, ("costs", Page(costs)), ("completions", Page(uses)), ("embeddings", Empty)),
            Window
        );
}
