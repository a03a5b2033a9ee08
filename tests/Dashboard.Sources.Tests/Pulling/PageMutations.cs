using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Sources.Pulling;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Sources.Tests.Pulling;

/// <summary>Valid pages with some values replaced by anything: a connector answers with rows, problems or a refusal, never otherwise.</summary>
internal static class PageMutations
{
    /// <summary>Stand for bytes that a JSON writer does not write.</summary>
    private const string HalfSurrogate = "§half§";
    private const string NoUtf8 = "§byte§";

    private static readonly string?[] Values =
    [
        null,
        "\"\"",
        "{}",
        "[]",
        "[[]]",
        "true",
        "0",
        "-1",
        "1.5",
        "1e400",
        "-1e27",
        "999999999999",
        "79228162514264337593543950335",
        "253402300800",
        "\"abc\"",
        "\"12,5\"",
        "\"NaN\"",
        "\"\\u0000\"",
        "\"0001-01-01\"",
        "\"9999-12-31T00:00:00Z\"",
        $"\"{HalfSurrogate}\"",
        $"\"{NoUtf8}\"",
        "[null, 3, \"x\", {}]",
        "{\"value\": []}",
    ];

    public static void Check(UsageConnector connector, DateTimeOffset now, PullWindow window, params (string Path, string Json)[] pages)
    {
        var change = Gen.Choose(0, 10_000).Zip(Gen.Elements(Values));
        var changes = Gen.Choose(0, pages.Length - 1).Zip(Gen.NonEmptyListOf(change).Select(c => c.Take(4).ToArray()));
        Prop.ForAll(changes.ToArbitrary(), c => Holds(connector, now, window, pages, c.Item1, c.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    private static bool Holds(
        UsageConnector connector,
        DateTimeOffset now,
        PullWindow window,
        (string Path, string Json)[] pages,
        int changed,
        (int Place, string? Value)[] changes
    )
    {
        var bytes = Bytes(changes.Aggregate(pages[changed].Json, Change));
        var context = UsagePull.Answers(
            connector,
            now,
            uri =>
            {
                var i = Array.FindIndex(pages, p => uri.PathAndQuery.Contains(p.Path, StringComparison.Ordinal));
                return i == changed ? bytes : Encoding.UTF8.GetBytes(pages[i].Json);
            }
        );
        try
        {
            UsagePull.ReadAsync(connector, context, window).GetAwaiter().GetResult();
            connector.TestAsync(context, CancellationToken.None).GetAwaiter().GetResult();
            return true;
        }
        catch (PullException e)
        {
            return e.Message.Length > 0;
        }
    }

    /// <summary>Puts the value in the place of one of all the values of the page; null takes it out.</summary>
    private static string Change(string json, (int Place, string? Value) change)
    {
        if (JsonNode.Parse(json) is not { } root)
        {
            return json;
        }

        var places = new List<Action<JsonNode?, bool>>();
        Collect(root, places);
        if (places.Count == 0)
        {
            return json;
        }

        places[change.Place % places.Count](change.Value is null ? null : JsonNode.Parse(change.Value), change.Value is null);
        return root.ToJsonString(Plain);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void Collect(JsonNode? node, List<Action<JsonNode?, bool>> places)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var name in map.Select(p => p.Key).ToList())
                {
                    places.Add(
                        (value, isRemoved) =>
                        {
                            if (isRemoved)
                            {
                                map.Remove(name);
                            }
                            else
                            {
                                map[name] = value;
                            }
                        }
                    );
                    Collect(map[name], places);
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    var place = i;
                    places.Add((value, _) => list[place] = value);
                    Collect(list[i], places);
                }

                break;
            default:
                break;
        }
    }

    private static byte[] Bytes(string json)
    {
        var bytes = new List<byte>();
        foreach (var part in json.Replace(HalfSurrogate, "\\ud800", StringComparison.Ordinal).Split(NoUtf8))
        {
            if (bytes.Count > 0)
            {
                bytes.Add(0xFF);
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(part));
        }

        return [.. bytes];
    }
}
