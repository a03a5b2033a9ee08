using System.Text.Json.Serialization;

namespace Dashboard.Domain.LockIn;

/// <summary>The register in which an open question is answered; a page turns it into a link. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Remedy>))]
public enum Remedy
{
    ImportUsage = 1,
    MapUsage = 2,
    Applications = 3,
    SwitchingCost = 4,
    Contracts = 5,
    ReviewClauses = 6,
    ExitPlan = 7,
    Backups = 8,
}

/// <summary>The words of a remedy, and the remedy of a factor as a whole.</summary>
public static class Remedies
{
    /// <summary>Where most of a factor is entered; for scores stored before each question named its own remedy.</summary>
    public static Remedy Of(FactorId factor) =>
        factor switch
        {
            FactorId.Dependence => Remedy.MapUsage,
            FactorId.Substitutability => Remedy.Applications,
            FactorId.SwitchingCost => Remedy.SwitchingCost,
            FactorId.Contract => Remedy.ReviewClauses,
            FactorId.ExitReadiness => Remedy.ExitPlan,
            FactorId.CommonMode => Remedy.Backups,
            _ => throw new ArgumentOutOfRangeException(nameof(factor), factor, "Unknown factor."),
        };

    /// <summary>The text of the link.</summary>
    public static string NameOf(Remedy remedy) =>
        remedy switch
        {
            Remedy.ImportUsage => "Import usage",
            Remedy.MapUsage => "Map usage",
            Remedy.Applications => "Open the applications",
            Remedy.SwitchingCost => "Enter switching costs",
            Remedy.Contracts => "Add the contract",
            Remedy.ReviewClauses => "Review clauses",
            Remedy.ExitPlan => "Open the exit plan",
            Remedy.Backups => "Name backups",
            _ => throw new ArgumentOutOfRangeException(nameof(remedy), remedy, "Unknown remedy."),
        };
}
