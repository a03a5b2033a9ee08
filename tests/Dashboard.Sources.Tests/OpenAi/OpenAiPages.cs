using System.Globalization;

namespace Dashboard.Sources.Tests.OpenAi;

/// <summary>Pages as documented, written by hand for one day: 2026-11-01.</summary>
internal static class OpenAiPages
{
    public const long Day = 1_793_491_200;

    public static string Page(params string[] results) => PageOf(Day, results);

    public static string PageOf(long start, params string[] results) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"object":"page","data":[{"object":"bucket","start_time":{{start}},"end_time":{{start + 86_400}},
            "results":[{{string.Join(',', results)}}]}],"has_more":false,"next_page":null}
            """
        );

    public static string Cost(string item, string value, string more = "", string project = "\"proj_a\"") =>
        $$"""
            {"object":"organization.costs.result","amount":{"value":{{value}},"currency":"usd"},"line_item":"{{item}}","project_id":{{project}}{{more}}}
            """;

    public static string Use(string model, long input, long cached, long output, string more = "", string project = "\"proj_a\"") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"object":"organization.usage.completions.result","input_tokens":{{input}},"input_cached_tokens":{{cached}},
            "output_tokens":{{output}},"num_model_requests":3,"project_id":{{project}},"model":"{{model}}","batch":false{{more}}}
            """
        );
}
