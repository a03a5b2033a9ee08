using System.Text.Json.Serialization;

namespace Dashboard.Domain.Contracts;

/// <summary>What a commitment counts. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommitmentKind>))]
public enum CommitmentKind
{
    /// <summary>An amount of money in the commitment's currency.</summary>
    Spend = 1,

    /// <summary>A number of tokens.</summary>
    Tokens = 2,
}

/// <summary>The words that a screen shows for what a commitment counts.</summary>
public static class CommitmentKinds
{
    public static IReadOnlyList<CommitmentKind> All { get; } = [CommitmentKind.Spend, CommitmentKind.Tokens];

    public static string NameOf(CommitmentKind commitment) =>
        commitment switch
        {
            CommitmentKind.Spend => "Spend",
            CommitmentKind.Tokens => "Tokens",
            _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment, "Unknown commitment."),
        };
}
