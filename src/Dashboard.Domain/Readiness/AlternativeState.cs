using System.Text.Json.Serialization;

namespace Dashboard.Domain.Readiness;

/// <summary>What is known of an alternative to a model in use. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlternativeState>))]
public enum AlternativeState
{
    /// <summary>Someone thinks that it would do.</summary>
    Named = 1,

    /// <summary>It was tried on the application's own task.</summary>
    Evaluated = 2,

    /// <summary>It serves traffic.</summary>
    Live = 3,
}

/// <summary>The words that a screen shows for the state of an alternative.</summary>
public static class AlternativeStates
{
    public static IReadOnlyList<AlternativeState> All { get; } =
    [AlternativeState.Named, AlternativeState.Evaluated, AlternativeState.Live];

    public static string NameOf(AlternativeState state) =>
        state switch
        {
            AlternativeState.Named => "Named",
            AlternativeState.Evaluated => "Evaluated",
            AlternativeState.Live => "Live",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
