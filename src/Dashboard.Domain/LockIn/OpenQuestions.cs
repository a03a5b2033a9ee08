namespace Dashboard.Domain.LockIn;

/// <summary>Something to find out about a vendor.</summary>
/// <param name="Label">The unknown part of the factor.</param>
/// <param name="Question">What to do to know it.</param>
/// <param name="PointsAtStake">By how many points of the score the answer can narrow the interval at most.</param>
public sealed record OpenQuestion(FactorId Factor, string FactorName, string Label, string Question, decimal PointsAtStake);

/// <summary>What to find out next: the factor that widens the score most, and in it the widest part.</summary>
public static class OpenQuestions
{
    /// <summary>Every unknown, the most useful first; empty when the score is a point.</summary>
    public static IReadOnlyList<OpenQuestion> Of(LockInScore score) =>
        [
            .. score
                .Factors.Where(f => !f.Value.IsPoint)
                .OrderByDescending(f => f.Points.Width)
                .SelectMany(f =>
                    f.Contributions.Where(c => c.Question is not null)
                        .OrderByDescending(c => c.Points.Width)
                        .Select(c => new OpenQuestion(
                            f.Id,
                            f.Name,
                            c.Label,
                            c.Question!,
                            f.Weight * Math.Min(c.Points.Width, f.Value.Width)
                        ))
                ),
        ];
}
