namespace Dashboard.Domain.Signals;

/// <summary>A result that somebody else measured: for screening only.</summary>
/// <param name="Board">"Aider polyglot".</param>
/// <param name="Model">The board's own name for the model.</param>
/// <param name="Measure">What is measured, with its unit: "solved, %".</param>
/// <param name="MeasuredOn">Null when the board does not say.</param>
/// <param name="CostUsd">What the whole run cost; null when the board does not say.</param>
public sealed record LeaderboardScore(string Board, string Model, string Measure, decimal Value, DateOnly? MeasuredOn, decimal? CostUsd);
