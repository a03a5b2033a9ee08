namespace Dashboard.Web.Shared;

public static partial class Formats
{
    /// <summary>The beginning of a text, with an ellipsis where something was left out.</summary>
    public static string Beginning(string text, int longest) => text.Length <= longest ? text : text[..longest] + "…";
}
