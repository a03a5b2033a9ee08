namespace Dashboard.Domain.Imports;

/// <summary>One thing wrong in a file: names place, value and remedy. Row 1 is the first line of the file (the header of a CSV).</summary>
/// <param name="Row">Line or record number, 1-based; 0 when the whole file is meant.</param>
/// <param name="Column">Column or JSON property; empty when the whole row is meant.</param>
/// <param name="Value">The offending value, cut to 200 characters.</param>
/// <param name="Message">What is wrong and what to do about it, as a sentence.</param>
public sealed record ReadProblem(long Row, string Column, string Value, string Message)
{
    public override string ToString() => Row == 0 ? Message : $"row {Row}{(Column.Length == 0 ? "" : $", {Column}")}: {Message}";
}

/// <summary>One record of a file: either the value, or why it was rejected. <see cref="Notes"/> do not reject.</summary>
public readonly record struct ReadResult<T>(T? Value, ReadProblem? Problem, IReadOnlyList<ReadProblem>? Notes = null)
    where T : class;

/// <summary>The file as a whole cannot be read: wrong type, truncated, too large, unreadable header.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string message)
        : base(message) { }

    public UnreadableFileException(string message, Exception inner)
        : base(message, inner) { }
}
