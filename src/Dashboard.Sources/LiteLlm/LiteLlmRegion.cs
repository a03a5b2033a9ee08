using System.Text.RegularExpressions;

namespace Dashboard.Sources.LiteLlm;

/// <summary>The region that a key of the list names, if any. The key itself stays the model's name.</summary>
internal static partial class LiteLlmRegion
{
    /// <summary>Where Amazon Bedrock's inference profiles may run, as the part of the model id before the first point.</summary>
    private static readonly HashSet<string> BedrockProfiles = ["us", "us-gov", "eu", "apac", "au", "jp", "ca", "global"];

    /// <summary>A region, a group of regions such as "eu", "global", or empty for "everywhere".</summary>
    public static string Of(string provider, string key)
    {
        var parts = key.Split('/');
        if (parts.Length >= 3)
        {
            switch (parts[0])
            {
                case "bedrock" when AwsRegion().IsMatch(parts[1]):
                    return parts[1];
                case "azure" or "azure_ai" when parts[1] is "eu" or "us" or "global":
                    return parts[1];
                case "azure" when parts[1] == "global-standard":
                    return "global";
                default:
                    break;
            }
        }

        if (!provider.StartsWith("bedrock", StringComparison.Ordinal))
        {
            return "";
        }

        var model = parts[^1];
        var point = model.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && model.IndexOf('.', point + 1) > 0 && BedrockProfiles.Contains(model[..point]) ? model[..point] : "";
    }

    [GeneratedRegex(
        "^[a-z]{2}(-gov|-iso[a-z]?)?-[a-z]+-[0-9]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex AwsRegion();
}
