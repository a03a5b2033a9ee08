using System.Text.Json.Serialization;

namespace Dashboard.Domain.Contracts;

/// <summary>Who may read a contract's words. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Confidentiality>))]
public enum Confidentiality
{
    Everyone = 1,
    ProcurementAndLegal = 2,
    LegalOnly = 3,
}

/// <summary>The words that a screen shows for who may read a contract.</summary>
public static class ConfidentialityNames
{
    public static IReadOnlyList<Confidentiality> All { get; } =
    [Confidentiality.Everyone, Confidentiality.ProcurementAndLegal, Confidentiality.LegalOnly];

    public static string NameOf(Confidentiality confidentiality) =>
        confidentiality switch
        {
            Confidentiality.Everyone => "Everyone",
            Confidentiality.ProcurementAndLegal => "Procurement and legal",
            Confidentiality.LegalOnly => "Legal only",
            _ => throw new ArgumentOutOfRangeException(nameof(confidentiality), confidentiality, "Unknown confidentiality."),
        };
}
