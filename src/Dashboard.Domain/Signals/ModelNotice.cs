namespace Dashboard.Domain.Signals;

/// <summary>What becomes of a model, as a list states it. A day that the list does not give is null.</summary>
/// <param name="Provider">The list's own name for the developer or channel.</param>
/// <param name="Model">The list's own name for the model.</param>
/// <param name="ShutdownOn">The day from which it does not answer any more.</param>
/// <param name="NotBefore">It does not shut down before this day: a promise, not a shutdown.</param>
/// <param name="Replacements">Names of models that the list recommends instead.</param>
/// <param name="Address">Where the vendor said so; empty when the list does not tell.</param>
public sealed record ModelNotice(
    string Provider,
    string Model,
    ModelStage Stage,
    DateOnly? AnnouncedOn,
    DateOnly? DeprecatedOn,
    DateOnly? ShutdownOn,
    DateOnly? NotBefore,
    IReadOnlyList<string> Replacements,
    string Address
);

public enum ModelStage
{
    Active = 1,
    Deprecated = 2,
    Retired = 3,
}
