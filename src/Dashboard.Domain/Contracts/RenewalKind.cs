using System.Text.Json.Serialization;

namespace Dashboard.Domain.Contracts;

/// <summary>What happens at the end of a contract's term. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RenewalKind>))]
public enum RenewalKind
{
    /// <summary>The contract ends.</summary>
    None = 1,

    /// <summary>A new term begins unless a party gives notice in time.</summary>
    Automatic = 2,

    /// <summary>A new term begins only when both parties sign it.</summary>
    ByAgreement = 3,
}

/// <summary>The words that a screen shows for a renewal.</summary>
public static class RenewalKinds
{
    public static IReadOnlyList<RenewalKind> All { get; } = [RenewalKind.None, RenewalKind.Automatic, RenewalKind.ByAgreement];

    public static string NameOf(RenewalKind renewal) =>
        renewal switch
        {
            RenewalKind.None => "Ends",
            RenewalKind.Automatic => "Renews automatically",
            RenewalKind.ByAgreement => "Renews by agreement",
            _ => throw new ArgumentOutOfRangeException(nameof(renewal), renewal, "Unknown renewal."),
        };
}
