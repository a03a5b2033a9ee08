using System.Text.Json.Serialization;

namespace Dashboard.Domain.LockIn;

/// <summary>The six parts of the lock-in score, F1 to F6. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FactorId>))]
public enum FactorId
{
    Dependence = 1,
    Substitutability = 2,
    SwitchingCost = 3,
    Contract = 4,
    ExitReadiness = 5,
    CommonMode = 6,
}

/// <summary>The words that a screen shows for a factor.</summary>
public static class FactorNames
{
    public static IReadOnlyList<FactorId> All { get; } =
    [
        FactorId.Dependence,
        FactorId.Substitutability,
        FactorId.SwitchingCost,
        FactorId.Contract,
        FactorId.ExitReadiness,
        FactorId.CommonMode,
    ];

    public static string NameOf(FactorId id) =>
        id switch
        {
            FactorId.Dependence => "Dependence",
            FactorId.Substitutability => "Substitutability",
            FactorId.SwitchingCost => "Switching cost",
            FactorId.Contract => "Contract",
            FactorId.ExitReadiness => "Exit unreadiness",
            FactorId.CommonMode => "Common mode",
            _ => throw new ArgumentOutOfRangeException(nameof(id), id, "Unknown factor."),
        };
}
