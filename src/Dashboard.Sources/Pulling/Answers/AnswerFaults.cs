using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Pulling.Answers;

/// <summary>What is wrong with a record or a page, in the order in which it was read.</summary>
internal sealed class AnswerFaults
{
    private readonly List<ReadProblem> faults = [];

    public bool Any => faults.Count > 0;

    public void Add(string path, JsonElement value, string message) =>
        faults.Add(new ReadProblem(0, ShownText.Value(path.Replace("\0", "", StringComparison.Ordinal)), AnswerText.Raw(value), message));

    /// <summary>Why a record is rejected: the first fault as column and value, the others in the message. Null when nothing is wrong.</summary>
    public ReadProblem? Problem(long row)
    {
        if (!Any)
        {
            return null;
        }

        var others = faults.Count == 1 ? "" : $" Also: {string.Join(' ', faults.Skip(1).Select(f => $"{f.Column}: {f.Message}"))}";
        return faults[0] with
        {
            Row = row,
            Message =
                ShownText.Value($"{faults[0].Message}{others}")
                + " The row is left out; if it stays so, the provider has changed its answers.",
        };
    }

    /// <exception cref="PullException">Something is wrong with a page: names the first field.</exception>
    public void Demand()
    {
        if (Any)
        {
            var place = faults[0].Column.Length == 0 ? "the answer as a whole" : $"“{faults[0].Column}”";
            throw new PullException(
                $"The answer is not what the provider documents, at {place}: {faults[0].Message} Check the address; if it is right, the provider has changed its answers."
            );
        }
    }
}
