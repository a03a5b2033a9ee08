using System.Text.Json.Serialization;

namespace Dashboard.Domain.Readiness;

/// <summary>How much depends on an application. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Criticality>))]
public enum Criticality
{
    Critical = 1,
    Important = 2,
    Standard = 3,
}

/// <summary>The words that a screen shows for a criticality.</summary>
public static class CriticalityNames
{
    public static IReadOnlyList<Criticality> All { get; } = [Criticality.Critical, Criticality.Important, Criticality.Standard];

    public static string NameOf(Criticality criticality) =>
        criticality switch
        {
            Criticality.Critical => "Critical",
            Criticality.Important => "Important",
            Criticality.Standard => "Standard",
            _ => throw new ArgumentOutOfRangeException(nameof(criticality), criticality, "Unknown criticality."),
        };
}
