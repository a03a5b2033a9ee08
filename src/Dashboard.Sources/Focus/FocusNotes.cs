using System.Globalization;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Focus;

/// <summary>
/// Collects what was odd without being wrong. A kind of oddity is shown on the first row that has it and counted afterwards,
/// so that a million odd rows do not make a million notes.
/// </summary>
internal sealed class FocusNotes
{
    private readonly Dictionary<(string Column, string Message), long> counts = [];
    private List<ReadProblem>? pending;

    /// <summary>About the file as a whole.</summary>
    public void OnFile(string message) => (pending ??= []).Add(new ReadProblem(0, "", "", message));

    /// <param name="message">The same text for every row of this kind: the value stands apart from it.</param>
    public void OnRow(long row, string column, ReadOnlySpan<byte> value, string message)
    {
        var count = counts[(column, message)] = counts.GetValueOrDefault((column, message)) + 1;
        if (count == 1)
        {
            (pending ??= []).Add(new ReadProblem(row, column, FocusText.Shown(value), message));
        }
    }

    /// <summary>What was noted since the last call; null when nothing was.</summary>
    public IReadOnlyList<ReadProblem>? TakePending()
    {
        var taken = pending;
        pending = null;
        return taken;
    }

    /// <summary>What is left to say at the end: pending notes and how often each kind came back.</summary>
    public IReadOnlyList<ReadProblem> Summary() =>
        [
            .. TakePending() ?? [],
            .. counts
                .Where(c => c.Value > 1)
                .OrderBy(c => c.Key.Column, StringComparer.Ordinal)
                .ThenBy(c => c.Key.Message, StringComparer.Ordinal)
                .Select(c => new ReadProblem(
                    0,
                    c.Key.Column,
                    "",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(c.Key.Column.Length == 0 ? "" : c.Key.Column + " in ")}{c.Value:N0} rows: {c.Key.Message}"
                    )
                )),
        ];
}
