namespace Dashboard.Store;

public enum SaveOutcome
{
    Saved,
    Invalid,
    Conflict,
    NotFound,
}

/// <summary>The one answer of every use case that changes something. Errors name the field and the remedy; an empty field means the whole.</summary>
public sealed record SaveResult(SaveOutcome Outcome, IReadOnlyList<FieldError> Errors, int? Id = null)
{
    public bool IsSaved => Outcome == SaveOutcome.Saved;

    public static SaveResult Saved(int? id = null) => new(SaveOutcome.Saved, [], id);

    public static SaveResult Invalid(params IReadOnlyList<FieldError> errors) => new(SaveOutcome.Invalid, errors);

    public static SaveResult Conflict(string message) => new(SaveOutcome.Conflict, [new FieldError("", message)]);

    public static SaveResult NotFound(string message) => new(SaveOutcome.NotFound, [new FieldError("", message)]);
}

public sealed record FieldError(string Field, string Message);
