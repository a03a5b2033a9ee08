using System.Text.Json.Serialization;
using Dashboard.Domain.Evidence;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>How hard it would be to take the service back in house.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Reintegration>))]
public enum Reintegration
{
    Easy = 1,
    Difficult = 2,
    HighlyComplex = 3,
}

/// <summary>F5: what is ready for the day we leave. Null is unknown.</summary>
public sealed record ExitReadiness
{
    public bool? ExitPlan { get; init; }
    public bool? TestedWithin12Months { get; init; }
    public bool? AlternativesNamed { get; init; }
    public bool? AuditedWithin24Months { get; init; }
    public Reintegration? Reintegration { get; init; }
    public EvidenceItem? Evidence { get; init; }

    /// <summary>Of <see cref="AlternativesNamed"/>, where that does not come from the plan.</summary>
    public EvidenceItem? AlternativesEvidence { get; init; }
}
