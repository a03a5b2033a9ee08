using System.Text.Json.Serialization;
using Dashboard.Domain.Evidence;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>How hard a vendor is to replace, in the four degrees of the DORA register (B_07.01.0050).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Substitutability>))]
public enum Substitutability
{
    Easily = 1,
    Medium = 2,
    HighlyComplex = 3,
    NotSubstitutable = 4,
}

/// <summary>The words that a screen shows for a degree.</summary>
public static class SubstitutabilityNames
{
    public static string NameOf(Substitutability degree) =>
        degree switch
        {
            Substitutability.Easily => "Easily",
            Substitutability.Medium => "Medium",
            Substitutability.HighlyComplex => "Highly complex",
            Substitutability.NotSubstitutable => "Not substitutable",
            _ => throw new ArgumentOutOfRangeException(nameof(degree), degree, "Unknown substitutability."),
        };
}

/// <summary>F2: one application's spend with the vendor (reporting currency) and the declared degree; null is unknown.</summary>
/// <param name="Application">What a person calls it.</param>
/// <param name="Subject">Not an application where the spend is not (yet) shared out among applications.</param>
public sealed record ApplicationSubstitutability(
    string Application,
    decimal Spend,
    Substitutability? Declared,
    EvidenceItem? Evidence = null,
    SpendSubject Subject = SpendSubject.Application
);
