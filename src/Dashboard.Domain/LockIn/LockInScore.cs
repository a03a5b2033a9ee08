using System.Text.Json.Serialization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.LockIn;

/// <summary>One vendor's lock-in, 0–100, with everything needed to recompute it by hand. Kept as JSON.</summary>
/// <param name="Total">Σ weight × factor value.</param>
/// <param name="Factors">F1 to F6, in order.</param>
public sealed record LockInScore(Interval Total, IReadOnlyList<FactorScore> Factors, int PolicyVersion)
{
    public FactorScore Factor(FactorId id) => Factors.First(f => f.Id == id);
}

/// <summary>One factor's verdict with its reasons.</summary>
/// <param name="Value">The factor, 0–100.</param>
/// <param name="Points">Weight × value: what the factor adds to the score.</param>
/// <param name="Contributions">What makes up the value, in points of the factor.</param>
/// <param name="Formula">How the value follows from the contributions, with the policy's figures.</param>
/// <param name="Grounds">Where the idea of the formula comes from.</param>
public sealed record FactorScore(
    FactorId Id,
    string Name,
    decimal Weight,
    Interval Value,
    Interval Points,
    IReadOnlyList<Contribution> Contributions,
    string Formula,
    string Grounds
)
{
    internal static FactorScore Of(
        FactorId id,
        LockInPolicy policy,
        Interval value,
        IReadOnlyList<Contribution> contributions,
        string formula,
        string grounds
    )
    {
        // The last decimal digit of a quotient may round a full share to a hair above 100.
        var bounded = new Interval(Math.Clamp(value.Lower, 0, 100), Math.Clamp(value.Upper, 0, 100));
        var weight = policy.Weights.Of(id);
        return new FactorScore(id, FactorNames.NameOf(id), weight, bounded, weight * bounded, contributions, formula, grounds);
    }
}

/// <summary>
/// One part of a factor. Lower bounds add up to the factor's lower bound; upper bounds add up to its upper bound as well, except in F3,
/// where several unknown costs share what is left below the cap.
/// </summary>
/// <param name="Label">What the part is, then what is known of it: "Exit plan: yes". The words after the last ": " may change daily.</param>
/// <param name="Points">In points of the factor (0–100), before its weight.</param>
/// <param name="Question">What to find out so that this part becomes a point; null where it is known.</param>
/// <param name="Remedy">The register in which the answer is entered; null where it is known.</param>
public sealed record Contribution(
    string Label,
    Interval Points,
    EvidenceItem? Evidence = null,
    string? Question = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Remedy? Remedy = null
)
{
    private const string Separator = ": ";

    /// <summary>The label without what is known of it: the same part has the same text in every score of a vendor.</summary>
    [JsonIgnore]
    public string Part => Label.LastIndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? Label[..at] : Label;

    /// <summary>What the label says of the part: "yes", "126,000", "not known"; empty where it says nothing.</summary>
    [JsonIgnore]
    public string Finding => Label.Length > Part.Length ? Label[(Part.Length + Separator.Length)..] : "";
}
