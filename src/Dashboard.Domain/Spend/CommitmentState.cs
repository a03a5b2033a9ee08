using System.Text.Json.Serialization;

namespace Dashboard.Domain.Spend;

/// <summary>Where a commitment stands on a day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommitmentState>))]
public enum CommitmentState
{
    /// <summary>What was used is not known, or not through the last day of a term that is over.</summary>
    Unknown = 1,
    NotStarted = 2,

    /// <summary>At least as much is used as time has passed, and recent use, where known, reaches the amount.</summary>
    OnCourse = 3,

    /// <summary>Less is used than time has passed, but recent use, where known, still reaches the amount.</summary>
    Behind = 4,

    /// <summary>Recent use does not reach the amount.</summary>
    AtRisk = 5,

    /// <summary>The term is over and the amount was reached.</summary>
    EndedMet = 6,

    /// <summary>The term is over, all of it is covered by usage, and the amount was not reached.</summary>
    EndedShort = 7,
}

/// <summary>The words that a screen shows for a commitment's state.</summary>
public static class CommitmentStates
{
    public static string NameOf(CommitmentState state) =>
        state switch
        {
            CommitmentState.Unknown => "Not known",
            CommitmentState.NotStarted => "Not started",
            CommitmentState.OnCourse => "On course",
            CommitmentState.Behind => "Behind",
            CommitmentState.AtRisk => "At risk of shortfall",
            CommitmentState.EndedMet => "Ended, met",
            CommitmentState.EndedShort => "Ended short",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
