using Dashboard.Sources.Files;

namespace Dashboard.Sources.Lists;

/// <summary>A value of a list as a <see cref="Domain.Imports.ReadProblem"/> shows it: not endless, and nothing that a store or a page would choke on.</summary>
internal static class ProblemText
{
    public static string Of(string value) => Sentence(ShownText.Value(value));

    /// <summary>Uncut.</summary>
    public static string Sentence(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
