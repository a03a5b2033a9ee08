using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Focus;

/// <summary>Something to say about a field, whatever the row.</summary>
internal readonly record struct FieldRemark(string Column, byte[] Value, string Message);

/// <summary>What the line columns of a record came to. Records with the same bytes in these columns share one.</summary>
/// <param name="Faults">Why rows with these bytes are rejected; empty when they are not.</param>
internal sealed record FocusLine(UsageLine Line, Guid Key, IReadOnlyList<FieldRemark> Faults, IReadOnlyList<FieldRemark> Notes);
