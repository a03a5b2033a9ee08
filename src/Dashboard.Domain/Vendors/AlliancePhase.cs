using System.Text.Json.Serialization;

namespace Dashboard.Domain.Vendors;

/// <summary>How far a vendor is bound to one compute host, from free to taken apart. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlliancePhase>))]
public enum AlliancePhase
{
    None = 1,
    Exclusive = 2,
    RightOfFirstRefusal = 3,
    NonExclusive = 4,
    Decoupling = 5,
    Separated = 6,
}

/// <summary>The words that a screen shows for the phase of an alliance.</summary>
public static class AlliancePhases
{
    public static IReadOnlyList<AlliancePhase> All { get; } =
    [
        AlliancePhase.None,
        AlliancePhase.Exclusive,
        AlliancePhase.RightOfFirstRefusal,
        AlliancePhase.NonExclusive,
        AlliancePhase.Decoupling,
        AlliancePhase.Separated,
    ];

    public static string NameOf(AlliancePhase phase) =>
        phase switch
        {
            AlliancePhase.None => "No alliance",
            AlliancePhase.Exclusive => "Exclusive",
            AlliancePhase.RightOfFirstRefusal => "Right of first refusal",
            AlliancePhase.NonExclusive => "Non-exclusive",
            AlliancePhase.Decoupling => "Decoupling",
            AlliancePhase.Separated => "Separated",
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Unknown phase."),
        };
}
