using System.Text.Json.Serialization;

namespace Dashboard.Domain.Readiness;

/// <summary>How far a plan to leave a vendor has come. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExitPlanState>))]
public enum ExitPlanState
{
    None = 1,
    Drafted = 2,
    Approved = 3,
}

/// <summary>The words that a screen shows for the state of an exit plan.</summary>
public static class ExitPlanStates
{
    public static IReadOnlyList<ExitPlanState> All { get; } = [ExitPlanState.None, ExitPlanState.Drafted, ExitPlanState.Approved];

    public static string NameOf(ExitPlanState state) =>
        state switch
        {
            ExitPlanState.None => "No plan",
            ExitPlanState.Drafted => "Drafted",
            ExitPlanState.Approved => "Approved",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
