namespace Dashboard.Store.Identity;

/// <summary>What a password must be: length and variety rather than kinds of characters. The form shows them before anyone types.</summary>
public static class PasswordRules
{
    public const int ShortestLength = 12;
    public const int LongestLength = 128;
    private const int FewestDistinct = 6;

    public static IReadOnlyList<string> Words { get; } =
    [
        $"{ShortestLength} to {LongestLength} characters; several words are easier to remember and harder to guess.",
        $"At least {FewestDistinct} different characters.",
        "Without the person's name or e-mail address.",
    ];

    /// <summary>Every rule that the password breaks, in words.</summary>
    public static IEnumerable<string> Problems(string password, string name, string email)
    {
        if (password.Length is < ShortestLength or > LongestLength)
        {
            yield return $"Use {ShortestLength} to {LongestLength} characters; this has {password.Length}.";
        }

        if (password.Distinct().Count() is > 0 and < FewestDistinct)
        {
            yield return $"Use at least {FewestDistinct} different characters.";
        }

        if (PartsOf(name, email).Any(part => password.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            yield return "Leave the name and the e-mail address out of it.";
        }
    }

    private static IEnumerable<string> PartsOf(string name, string email) =>
        name.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries).Append(email.Split('@')[0]).Where(part => part.Length >= 4);
}
