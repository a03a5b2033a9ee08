namespace Dashboard.Sources.Pulling;

/// <summary>One request of a pull as the run page shows it: never with a secret in it.</summary>
/// <param name="Address">Without its query's secret parts.</param>
/// <param name="Attempt">1 for the first try.</param>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Bytes">Of the body as read.</param>
/// <param name="Note">What went wrong, or why it was tried again; empty when all went well.</param>
public sealed record SourceCall(
    DateTimeOffset At,
    string Method,
    string Address,
    int Attempt,
    int? Status,
    TimeSpan Took,
    long Bytes,
    string Note
);
