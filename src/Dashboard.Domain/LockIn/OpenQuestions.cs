namespace Dashboard.Domain.LockIn;

/// <summary>Something to find out about a vendor.</summary>
/// <param name="Label">The unknown part of the factor.</param>
/// <param name="Question">What to do to know it.</param>
/// <param name="PointsAtStake">By how many points of the score the answer can narrow the interval at most.</param>
/// <param name="Part">The label without what is known of it: the same for every vendor.</param>
/// <param name="Remedy">The register that takes the answer.</param>
/// <param name="Link">Page of this application that shows what is known so far; null where nothing is.</param>
public sealed record OpenQuestion(
    FactorId Factor,
    string FactorName,
    string Label,
    string Question,
    decimal PointsAtStake,
    string Part,
    Remedy Remedy,
    string? Link = null
);

/// <summary>What a question is worth at one vendor.</summary>
public sealed record VendorStake<T>(T Vendor, decimal PointsAtStake);

/// <summary>One question that is open at one or more vendors.</summary>
/// <param name="SumAtStake">Points over all vendors: what one answer can narrow where it serves all of them.</param>
/// <param name="MaxAtStake">Points at the vendor where it matters most.</param>
/// <param name="Vendors">The one where it matters most first.</param>
public sealed record SharedQuestion<T>(
    FactorId Factor,
    string FactorName,
    string Part,
    string Question,
    Remedy Remedy,
    decimal SumAtStake,
    decimal MaxAtStake,
    IReadOnlyList<VendorStake<T>> Vendors
);

/// <summary>
/// What to find out next: first the answer that can narrow the whole score most, whichever factor it belongs to. Where several answers of a
/// factor are needed before it narrows (the unknown costs of F3 share what is left below the cap), each is counted as if it were the last.
/// </summary>
public static class OpenQuestions
{
    /// <summary>Every unknown of a vendor, the most useful first; empty when the score is a point.</summary>
    public static IReadOnlyList<OpenQuestion> Of(LockInScore score) =>
        [
            .. score
                .Factors.Where(f => !f.Value.IsPoint)
                .SelectMany(f => f.Contributions.Where(c => c.Question is not null).Select(c => Ask(f, c)))
                .OrderByDescending(q => q.PointsAtStake)
                .ThenBy(q => q.Factor)
                .ThenBy(q => q.Label, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The same over many vendors. Questions about the same part of the same factor that are answered in the same register are one; the
    /// words are those of the vendor where it matters most.
    /// </summary>
    public static IReadOnlyList<SharedQuestion<T>> Across<T>(IEnumerable<(T Vendor, LockInScore Score)> scores) =>
        [
            .. scores
                .SelectMany(s => Of(s.Score).Select(question => (s.Vendor, Question: question)))
                .GroupBy(q => (q.Question.Factor, q.Question.Part, q.Question.Remedy))
                .Select(g => Share([.. g.OrderByDescending(q => q.Question.PointsAtStake)]))
                .OrderByDescending(q => q.SumAtStake)
                .ThenBy(q => q.Factor)
                .ThenBy(q => q.Part, StringComparer.Ordinal),
        ];

    private static OpenQuestion Ask(FactorScore factor, Contribution part) =>
        new(
            factor.Id,
            factor.Name,
            part.Label,
            part.Question!,
            factor.Weight * Math.Min(part.Points.Width, factor.Value.Width),
            part.Part,
            part.Remedy ?? Remedies.Of(factor.Id),
            part.Evidence?.Link
        );

    private static SharedQuestion<T> Share<T>(List<(T Vendor, OpenQuestion Question)> asked)
    {
        // Two applications of one name at one vendor are one stake there.
        var vendors = asked
            .GroupBy(a => a.Vendor)
            .Select(g => new VendorStake<T>(g.Key, g.Sum(a => a.Question.PointsAtStake)))
            .OrderByDescending(v => v.PointsAtStake)
            .ToList();
        var first = asked[0].Question;
        return new SharedQuestion<T>(
            first.Factor,
            first.FactorName,
            first.Part,
            first.Question,
            first.Remedy,
            vendors.Sum(v => v.PointsAtStake),
            vendors[0].PointsAtStake,
            vendors
        );
    }
}
