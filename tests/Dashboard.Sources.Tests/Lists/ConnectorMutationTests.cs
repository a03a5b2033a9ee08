using System.Text;
using Dashboard.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Sources.Tests.Lists;

/// <summary>A payload with anything changed in it is read, rejected record by record, or refused as a whole; nothing else is thrown.</summary>
public sealed class ConnectorMutationTests
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-1",
        "-5",
        "1e400",
        "1e-400",
        "0.00000000000000000001",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"2026-02-30\"",
        "\"NaN\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "{\"\\ud800\":1}",
        "{\"a\":{}}",
        "\"" + new string('x', 600) + "\"",
    ];

    public static TheoryData<string> Keys { get; } = [.. ConnectorSamples.All.Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Read_OneValueReplaced_ThrowsNothingButUnreadable(string key)
    {
        var sample = Sample(key);
        var places = Places(Encoding.UTF8.GetString(sample.Payload));
        foreach (var (start, length) in places)
        {
            foreach (var value in Values)
            {
                var text = Encoding.UTF8.GetString(sample.Payload);
                Assert.True(ReadsOrRefuses(sample, Encoding.UTF8.GetBytes(text[..start] + value + text[(start + length)..])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Read_CutOffAnywhere_ThrowsNothingButUnreadable(string key)
    {
        var sample = Sample(key);
        for (var length = 0; length < sample.Payload.Length; length++)
        {
            Assert.True(ReadsOrRefuses(sample, sample.Payload[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Read_BytesChanged_ThrowsNothingButUnreadable(string key)
    {
        var sample = Sample(key);
        var change =
            from at in Gen.Choose(0, sample.Payload.Length - 1)
            from length in Gen.Choose(0, 12)
            from bytes in Gen.OneOf(
                Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
                Gen.Elements("{}[]\":,\\u0dbe1-.n \n#'|<>"u8.ToArray()).ArrayOf()
            )
            select (at, length, bytes);

        Prop.ForAll(
                change.ToArbitrary(),
                c =>
                    ReadsOrRefuses(
                        sample,
                        [.. sample.Payload[..c.at], .. c.bytes, .. sample.Payload[Math.Min(sample.Payload.Length, c.at + c.length)..]]
                    )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static ConnectorSample Sample(string key) => ConnectorSamples.All.Single(s => s.ToString() == key);

    private static bool ReadsOrRefuses(ConnectorSample sample, byte[] payload)
    {
        try
        {
            return sample.Read(payload) >= 0;
        }
        catch (UnreadableFileException e)
        {
            return e.Message.Length > 0;
        }
    }

    /// <summary>Where values stand: behind a colon, a bracket or a comma, up to the next of them.</summary>
    private static List<(int Start, int Length)> Places(string text)
    {
        var places = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ':' or '[' or ',')
            {
                var end = text.IndexOfAny([',', '}', ']', '\n'], i + 1);
                places.Add((i + 1, (end < 0 ? text.Length : end) - i - 1));
            }
        }

        return places;
    }
}
