using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Vendors.Aliases;

/// <summary>
/// A model's name without what lists, gateways and deployments put around it: the seller before a slash or a point, regions and
/// geographies, dates, first revisions such as "-v1:0", and marks of a kind of access. What tells models apart stays: generations, sizes,
/// contexts, "mini", "turbo", "instruct", "preview". Two names of one form are probably one model; a person decides.
/// </summary>
public static partial class ModelNameForm
{
    /// <returns>Lower-case letters and digits in words separated by a hyphen; empty when nothing is left.</returns>
    public static string Of(string name)
    {
        var text = name.Trim().ToLowerInvariant();
        text = text[(text.LastIndexOf('/') + 1)..];
        text = Seller().Replace(text, "");
        text = Access().Replace(text, "");
        text = Date().Replace(text, "");
        text = Revision().Replace(text, "");
        text = GoogleRevision().Replace(text, "${model}");
        text = Latest().Replace(text, "");
        return Words(AzureGeneration().Replace(text, "gpt-3.5-"));
    }

    /// <summary>The date that a versioned name carries, as it is written; empty when it carries none.</summary>
    public static string DateOf(string name) => Date().Match(Access().Replace(name.Trim().ToLowerInvariant(), "")).Groups["date"].Value;

    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("+", "-plus", StringComparison.Ordinal))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                words.Append(letter);
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        return words.ToString().Trim('-');
    }

    // "us.anthropic.claude-…", "eu.", "global.", "bedrock.", "azure_ai." and the like. "deepseek.r1" stays whole: without its maker
    // nothing but the generation would be left.
    [GeneratedRegex(
        @"^((us|eu|apac|jp|au|ca|global|us-gov)\.)?((anthropic|openai|meta|mistral|cohere|amazon|ai21|qwen|google|stability|writer|minimax|moonshot|moonshotai|nvidia|zai|azure_ai|bedrock|vertex_ai)\.)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Seller();

    // A first revision says nothing, a second one may be another model: "titan-embed-text-v2:0", "claude-v2:1". With a date before it
    // the date has said which; see Date. A context behind it ("-v1:0:200k") is how it is sold.
    [GeneratedRegex(@"(-v?1)?:0(:[0-9]+k|:mm)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Revision();

    // "gemini-2.0-flash-001"; of other makers such numbers are generations: "text-embedding-004", "text-davinci-003".
    [GeneratedRegex("^(?<model>gemini-[a-z0-9.-]+)-00[0-9]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GoogleRevision();

    // 2024-08-06, 20240806, 08-2024, 08-06 and 0806 at the end of a name, also with a revision of that day behind it.
    [GeneratedRegex(
        @"[-@_](?<date>20[0-9]{2}-?(0[1-9]|1[0-2])-?(0[1-9]|[12][0-9]|3[01])|(0[1-9]|1[0-2])-20[0-9]{2}|(0[1-9]|1[0-2])-?(0[1-9]|[12][0-9]|3[01]))(-v[0-9]+(:[0-9]+(:[0-9]+k|:mm)?)?)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Date();

    [GeneratedRegex(
        "(:free|:beta|:batch|:extended|:nitro|:floor|:exacto|@default)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Access();

    [GeneratedRegex("[-@]latest$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Latest();

    // One cloud writes no points in its names.
    [GeneratedRegex("^gpt-35-", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AzureGeneration();
}
