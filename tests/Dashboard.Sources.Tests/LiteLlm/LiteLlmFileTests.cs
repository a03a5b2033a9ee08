using System.Globalization;
using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.LiteLlm;
using Dashboard.Sources.Tests.Focus;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Sources.Tests.LiteLlm;

public class LiteLlmFileTests
{
    private const string Good = """{"a": {"litellm_provider": "x", "input_cost_per_token": 1e-6}, "b": {"litellm_provider": "y"}}""";

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n ", "empty")]
    [InlineData("[]", "not an object")]
    [InlineData("5", "not an object")]
    [InlineData("a,b\n1,2", "line 1, byte 1: this is not JSON")]
    [InlineData("<html>", "line 1, byte 1: this is not JSON")]
    [InlineData("{\"a\": {}\n,,}", "line 2, byte 2: this is not JSON")]
    [InlineData("{\"a\": {\"b\": 1", "ends early")]
    [InlineData("{\"a\": \"b", "ends early")]
    [InlineData("{} {}", "line 1, byte 4: this is not JSON")]
    [InlineData("{\"a\": NaN}", "line 1, byte 7: this is not JSON")]
    [InlineData("{\"\\ud800\": {}}", "half a character")]
    public void Read_NotAPriceList_SaysWhereAndWhat(string json, string expected)
    {
        Assert.Contains(expected, Unreadable(Encoding.UTF8.GetBytes(json)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NestedDeeperThan32_IsUnreadable()
    {
        Assert.Contains("deeper than 32", Unreadable(Encoding.UTF8.GetBytes(Nested(33))), StringComparison.Ordinal);
        Assert.DoesNotContain(Read(Encoding.UTF8.GetBytes(Nested(32))), r => r.Problem is not null);
    }

    [Fact]
    public void Read_KeyTwice_NamesItAndBothLines()
    {
        var message = Unreadable("{\n\"gpt-x\": {},\n\"gpt-y\": {},\n\"gpt-\\u0078\": {}\n}"u8.ToArray());

        Assert.Contains("\"gpt-x\"", message, StringComparison.Ordinal);
        Assert.Contains("lines 2 and 4", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NotUtf8_IsUnreadable()
    {
        Assert.Contains("UTF-8", Unreadable(Encoding.Latin1.GetBytes("{\"é\": {}}")), StringComparison.Ordinal);
        Assert.Contains("UTF-8", Unreadable([0xFF, 0xFE, (byte)'{', 0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMark_IsAccepted()
    {
        Assert.Contains(Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]), r => r.Value is not null);
    }

    [Fact]
    public void Read_MoreThan200MB_IsUnreadableWithoutReadingOn()
    {
        using var file = new EndlessFile("{", ' ', long.MaxValue);

        var message = Assert.Throws<UnreadableFileException>(() => LiteLlmReader.Read(file, CancellationToken.None).Count()).Message;

        Assert.Contains("200 MB", message, StringComparison.Ordinal);
        Assert.InRange(file.BytesRead, 200 << 20, 201 << 20);
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Good));

        Assert.Throws<OperationCanceledException>(() => LiteLlmReader.Read(file, new CancellationToken(true)).Any());
    }

    [Fact]
    public void Read_CutOffAnywhere_SaysThatItEndsEarly()
    {
        for (var length = 1; length < Good.Length; length++)
        {
            Assert.Contains("ends early", Unreadable(Encoding.UTF8.GetBytes(Good[..length])), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_RandomBytes_ThrowsNothingButUnreadable()
    {
        var anyBytes = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();
        var jsonBytes = Gen.Elements("{}[]\":,\\u0dbe1-.n \n"u8.ToArray()).ArrayOf();

        Prop.ForAll(
                Gen.Choose(0, Good.Length).Zip(Gen.OneOf(anyBytes, jsonBytes)).ToArbitrary(),
                change =>
                {
                    byte[] file = [.. Encoding.UTF8.GetBytes(Good[..change.Item1]), .. change.Item2];
                    try
                    {
                        return Read(file).TrueForAll(r => r.Value is null || r.Problem is null);
                    }
                    catch (UnreadableFileException e)
                    {
                        return e.Message.Length > 0;
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void Read_AnyPrice_IsTheDecimalTimesAMillion()
    {
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(-15, -8)).ToArbitrary(),
                price =>
                {
                    var raw = string.Create(CultureInfo.InvariantCulture, $"{price.Item1 % 100_000}e{price.Item2}");
                    var json = $$"""{"m": {"litellm_provider": "x", "input_cost_per_token": {{raw}} } }""";
                    var expected = decimal.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture) * 1_000_000m;
                    return Read(Encoding.UTF8.GetBytes(json))[0].Value!.UsdPerMillion == expected;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static string Nested(int depth) =>
        "{\"m\": " + string.Concat(Enumerable.Repeat("[", depth - 1)) + string.Concat(Enumerable.Repeat("]", depth - 1)) + "}";

    private static List<ReadResult<Domain.Pricing.PriceRow>> Read(byte[] json)
    {
        using var stream = new MemoryStream(json);
        return [.. LiteLlmReader.Read(stream, CancellationToken.None)];
    }

    private static string Unreadable(byte[] json) => Assert.Throws<UnreadableFileException>(() => Read(json)).Message;
}
