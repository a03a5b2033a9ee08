using Dashboard.Domain.Contracts.Comparison;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;

namespace Dashboard.Web.Contracts.Compare;

/// <summary>Rows that follow one another, shown; or so many that are the same on both sides, left out.</summary>
public sealed record ComparedStretch(IReadOnlyList<ComparedRow> Rows, int LeftOut);

/// <summary>What the page of a comparison shows.</summary>
/// <param name="Stretches">Empty until two documents are chosen.</param>
/// <param name="Differences">Rows that are not the same.</param>
/// <param name="IsCut">There are more differences than are shown.</param>
public sealed record ComparisonView(
    IReadOnlyList<DocumentChoice> Choices,
    ComparedDocument? Left,
    ComparedDocument? Right,
    IReadOnlyList<ComparedStretch> Stretches,
    int Differences,
    bool IsCut
);

/// <summary>Reads and compares, away from the thread of the page.</summary>
public sealed class ComparisonViews(DocumentChoices documents)
{
    /// <summary>Rows on one page; a browser draws more of them only slowly.</summary>
    private const int MostRows = 2_000;

    /// <summary>Same paragraphs beside a difference that are shown.</summary>
    private const int Around = 1;

    /// <param name="all">Shows what is the same, too.</param>
    public async Task<ComparisonView> ReadAsync(
        Actor actor,
        int contract,
        int? left,
        int? right,
        bool all,
        CancellationToken cancellationToken
    )
    {
        var choices = await documents.ReadAsync(actor, contract, cancellationToken);
        int[] own = [.. choices.Where(c => c.ContractId == contract).Select(c => c.Id)];
        var a = await FindAsync(actor, left ?? own.FirstOrDefault(), cancellationToken);
        var b = await FindAsync(actor, right ?? own.FirstOrDefault(id => id != a?.Id), cancellationToken);
        if (a is null || b is null)
        {
            return new ComparisonView(choices, a, b, [], 0, false);
        }

        return await Task.Run(() => Compare(choices, a, b, all), cancellationToken);
    }

    private async Task<ComparedDocument?> FindAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        id == 0 ? null : await documents.FindAsync(actor, id, cancellationToken);

    private static ComparisonView Compare(IReadOnlyList<DocumentChoice> choices, ComparedDocument left, ComparedDocument right, bool all)
    {
        var rows = TextComparison.Of(Paragraphs(left.Text), Paragraphs(right.Text));
        var stretches = Stretches(rows, all);
        return new ComparisonView(
            choices,
            left,
            right,
            stretches,
            rows.Count(r => r.Kind != RowKind.Same),
            stretches.Sum(s => s.Rows.Count + s.LeftOut) < rows.Count
        );
    }

    internal static List<ComparedStretch> Stretches(IReadOnlyList<ComparedRow> rows, bool all)
    {
        var shown = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (all || rows[i].Kind != RowKind.Same)
            {
                Array.Fill(shown, true, Math.Max(0, i - Around), Math.Min(rows.Count, i + Around + 1) - Math.Max(0, i - Around));
            }
        }

        var stretches = new List<ComparedStretch>();
        var (count, at) = (0, 0);
        while (at < rows.Count && count < MostRows)
        {
            var end = at;
            while (end < rows.Count && shown[end] == shown[at])
            {
                end++;
            }

            if (shown[at])
            {
                end = Math.Min(end, at + MostRows - count);
                stretches.Add(new ComparedStretch([.. rows.Skip(at).Take(end - at)], 0));
                count += end - at;
            }
            else
            {
                stretches.Add(new ComparedStretch([], end - at));
            }

            at = end;
        }

        return stretches;
    }

    private static IEnumerable<string> Paragraphs(string text) => TextParagraphs.Split(text).Select(p => text[p.Start..p.End]);
}
