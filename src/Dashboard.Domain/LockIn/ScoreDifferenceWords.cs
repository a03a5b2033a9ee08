using System.Globalization;

namespace Dashboard.Domain.LockIn;

/// <summary>Says a score's change in sentences such as "Contract +3.0: No termination for convenience now present".</summary>
internal static class ScoreDifferenceWords
{
    private const int MostParts = 3;
    private const string NotKnown = "not known";

    public static IReadOnlyList<string> Of(ScoreDifference difference)
    {
        var words = new List<string>();
        if (difference.PolicyChanged)
        {
            words.Add(
                $"Policy version {difference.PolicyBefore} became {difference.PolicyAfter}: part of the change may be the policy's, not the vendor's"
            );
        }

        words.AddRange(difference.Factors.Where(IsVisible).Select(Sentence));
        if (words.Count == 0)
        {
            words.Add(difference.Factors.All(f => f.Size == 0) ? "Nothing changed the score" : "No factor changed by a tenth of a point");
        }

        return words;
    }

    private static bool IsVisible(FactorDifference factor) => Rounded(factor.Size) != 0;

    private static string Sentence(FactorDifference factor)
    {
        var head = $"{factor.Name} {Change(factor.Lower, factor.Upper)}";
        var parts = factor.Contributions.Where(c => c.Size > 0).ToList();
        if (parts.Count == 0)
        {
            return head;
        }

        var more = parts.Count > MostParts ? $"; {parts.Count - MostParts} more" : "";
        return $"{head}: {string.Join("; ", parts.Take(MostParts).Select(c => Phrase(factor.Factor, c)))}{more}";
    }

    private static string Change(decimal lower, decimal upper) =>
        Signed(lower) == Signed(upper) ? Signed(lower) : $"(lower end {Signed(lower)}, upper end {Signed(upper)})";

    private static string Phrase(FactorId factor, ContributionDifference part) =>
        (part.Change, Finding(factor, part.Before), Finding(factor, part.After)) switch
        {
            (ContributionChange.Appeared, _, "") => $"{part.Part} (new)",
            (ContributionChange.Appeared, _, var now) => $"{part.Part} (new): {now}",
            (ContributionChange.Vanished, _, _) => $"{part.Part} (gone)",
            (_, var was, var now) when was == now => $"{part.Part} {Change(part.Lower, part.Upper)}",
            (_, NotKnown, var now) => $"{part.Part} now known: {now}",
            (_, _, NotKnown) => $"{part.Part} no longer known",
            (_, var was, var now) => IsVerdict(now) ? $"{part.Part} now {now}" : $"{part.Part} now {now}, was {was}",
        };

    // "Termination: yes" answers a question that a sentence does not ask.
    private static string Finding(FactorId factor, string? finding) =>
        (factor, finding) switch
        {
            (_, null) => "",
            (FactorId.Contract, not null) when Starts(finding, "yes") => "present" + finding["yes".Length..],
            (FactorId.Contract, not null) when Starts(finding, "no") => "absent" + finding["no".Length..],
            _ => finding,
        };

    // "no", "no (confirmed)", but not "not known".
    private static bool Starts(string finding, string verdict) =>
        finding == verdict || finding.StartsWith(verdict + " (", StringComparison.Ordinal);

    private static bool IsVerdict(string finding) => Array.Exists(["present", "absent", "yes", "no"], v => Starts(finding, v));

    // As the score itself is shown: half a tenth away from zero.
    private static decimal Rounded(decimal points) => Math.Round(points, 1, MidpointRounding.AwayFromZero);

    private static string Signed(decimal points) =>
        Rounded(points) switch
        {
            0 => "±0.0",
            var rounded => rounded.ToString("+0.0;−0.0", CultureInfo.InvariantCulture),
        };
}
