namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>A contract with what its reviewers marked.</summary>
/// <param name="Name">File name; begins with the filer.</param>
/// <param name="Labels">For each label category the marked ranges, as UTF-16 positions of <paramref name="Text"/>.</param>
public sealed record LabelledContract(string Name, string Text, IReadOnlyDictionary<string, IReadOnlyList<TextSpan>> Labels);
