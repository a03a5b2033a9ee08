namespace Dashboard.Domain.Contracts.Playbook;

/// <summary>
/// What we want of one kind of clause. The four standings and the days are what contracts are judged by; the sentences say the same to people.
/// </summary>
public sealed record Position
{
    public const int LongestText = 2_000;

    /// <summary>One of the 24 clause ids.</summary>
    public required string Clause { get; init; }
    public required string Preferred { get; init; }
    public required string Acceptable { get; init; }
    public required string Unacceptable { get; init; }

    /// <summary>Wording to offer when the preferred one is refused; empty where there is none.</summary>
    public string Fallback { get; init; } = "";

    /// <summary>Who may approve what is not acceptable: a role.</summary>
    public required string Approver { get; init; }

    public required Standing WhenMissing { get; init; }
    public required Standing WhenItBindsUs { get; init; }
    public required Standing WhenItBindsBoth { get; init; }
    public required Standing WhenItBindsTheVendor { get; init; }

    /// <summary>Longer notice is no longer preferred; null where days do not matter.</summary>
    public int? PreferredDays { get; init; }

    /// <summary>Longer notice is unacceptable.</summary>
    public int? AcceptableDays { get; init; }

    /// <summary>We want the clause: of several, the best one counts. Otherwise the worst does.</summary>
    public bool IsWanted => WhenMissing > new[] { WhenItBindsUs, WhenItBindsBoth, WhenItBindsTheVendor }.Min();

    /// <summary>What stops the position from being kept; empty when nothing does.</summary>
    public IEnumerable<(string Field, string Message)> Faults()
    {
        foreach (
            var (field, text) in new[]
            {
                (nameof(Preferred), Preferred),
                (nameof(Acceptable), Acceptable),
                (nameof(Unacceptable), Unacceptable),
            }
        )
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return (field, "Say it in a sentence: whoever negotiates reads this.");
            }
        }

        foreach (
            var (field, text) in new[]
            {
                (nameof(Preferred), Preferred),
                (nameof(Acceptable), Acceptable),
                (nameof(Unacceptable), Unacceptable),
                (nameof(Fallback), Fallback),
            }
        )
        {
            if (text.Length > LongestText)
            {
                yield return (field, $"Keep it within {LongestText:N0} characters; it has {text.Length:N0}.");
            }
        }

        if (string.IsNullOrWhiteSpace(Approver) || Approver.Length > 200)
        {
            yield return (nameof(Approver), "Name the role that may approve an exception, in at most 200 characters.");
        }

        if (PreferredDays is < 0 or > 3_650 || AcceptableDays is < 0 or > 3_650)
        {
            yield return (nameof(PreferredDays), "Days lie between 0 and 3,650.");
        }

        if (PreferredDays > AcceptableDays)
        {
            yield return (
                nameof(AcceptableDays),
                $"At most {AcceptableDays} days are acceptable, but {PreferredDays} are preferred: raise the first or lower the second."
            );
        }
    }
}
