using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Vendors.Aliases;

/// <summary>
/// A model's name without what lists, gateways and deployments put around it: the seller before a slash or a point, regions and
/// geographies, dates, revisions such as "-v1:0", and marks of a kind of access. Two names of one form are probably one model; a person
/// decides.
/// </summary>
public static partial class ModelNameForm
{
    /// <returns>Lower-case letters and digits in words separated by a hyphen; empty when nothing is left.</returns>
    public static string Of(string name)
    {
        var text = name.Trim().ToLowerInvariant();
        text = text[(text.LastIndexOf('/') + 1)..];
        text = Seller().Replace(text, "");
        text = Revision().Replace(text, "");
        text = Date().Replace(text, "");
        text = Access().Replace(text, "");
        return Words(text);
    }

    /// <summary>The date that a versioned name carries, as it is written; empty when it carries none.</summary>
    public static string DateOf(string name) => Date().Match(name.ToLowerInvariant()).Value.Trim('-', '@', '_');

    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in text)
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

    // "us.anthropic.claude-…", "eu.", "global.", "bedrock.", "azure_ai." and the like.
    [GeneratedRegex(
        @"^((us|eu|apac|jp|au|ca|global|us-gov)\.)?((anthropic|openai|meta|mistral|cohere|amazon|ai21|deepseek|qwen|google|stability|writer|azure_ai|bedrock|vertex_ai)\.)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Seller();

    [GeneratedRegex(@"(-v[0-9]+(:[0-9]+[a-z0-9]*)?|:[0-9]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Revision();

    [GeneratedRegex(
        @"[-@_](20[0-9]{2}-?[01][0-9]-?[0-3][0-9]|[01][0-9]-[0-3][0-9]|[01][0-9][0-3][0-9])(?-i:\b|$)",
        RegexOptions.CultureInvariant,
        100
    )]
    private static partial Regex Date();

    [GeneratedRegex(@"(-latest|-preview|:free|:beta|:batch|:extended|-fast)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Access();
}
