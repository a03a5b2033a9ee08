using System.Globalization;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Fields;
using Dashboard.Domain.Contracts.Clauses.Header;
using Dashboard.Domain.Contracts.Review;

namespace Dashboard.Store.Contracts.Review;

/// <summary>A stored document with what a new scan found in it.</summary>
internal sealed class DocumentRescan
{
    private readonly ContractDocument document;
    private readonly Dictionary<int, Clause> clauses;
    private readonly ScanDiff diff;
    private readonly IReadOnlyList<DocumentFact> facts;

    private DocumentRescan(ContractDocument document, IReadOnlyList<Clause> clauses, ScanDiff diff, IReadOnlyList<DocumentFact> facts)
    {
        this.document = document;
        this.clauses = clauses.ToDictionary(c => c.Id);
        this.diff = diff;
        this.facts = facts;
    }

    public static DocumentRescan Of(ContractDocument document, IReadOnlyList<Clause> clauses, ClauseScanner scanner, ContractSides sides) =>
        new(
            document,
            clauses,
            ScanDiff.Of(
                [.. clauses.Select(c => new FiledClause(c.Id, c.Type, c.Start, c.End, IsDecided(c)))],
                scanner.Propose(document.Text, sides)
            ),
            ContractHeader.Read(new ContractText(document.Text), sides)
        );

    public RescanPreview Preview() =>
        new(
            document.Id,
            document.FileName,
            document.ContractId,
            document.Contract!.Title,
            document.ScannedWith,
            [.. diff.New.Select(f => new RescanChange(null, f.Clause, document.Text[f.Start..f.End], f.Confidence, ""))],
            [
                .. diff
                    .Again.Select(a => (a.Finding, Clause: clauses[a.Clause.Id], How: Differences(clauses[a.Clause.Id], a.Finding)))
                    .Where(a => a.How.Length > 0)
                    .Select(a => new RescanChange(
                        a.Clause.Id,
                        a.Clause.Type,
                        document.Text[a.Finding.Start..a.Finding.End],
                        a.Finding.Confidence,
                        a.How
                    )),
            ],
            [.. diff.Gone.Select(Filed)],
            diff.KeptFound.Count + diff.KeptGone.Count,
            [.. diff.KeptGone.Where(c => clauses[c.Id].Rule != AddClause.RuleName).Select(Filed)]
        );

    /// <summary>Changes the tracked clauses; the caller saves.</summary>
    public void ApplyTo(DashboardDbContext db)
    {
        foreach (var again in diff.Again)
        {
            FoundClause.Fill(clauses[again.Clause.Id], again.Finding, document.Text);
        }

        foreach (var kept in diff.KeptFound)
        {
            clauses[kept.Id].NoLongerFound = false;
        }

        // A scan never found what a person found.
        foreach (var kept in diff.KeptGone.Select(c => clauses[c.Id]).Where(c => c.Rule != AddClause.RuleName))
        {
            kept.NoLongerFound = true;
        }

        db.Clauses.RemoveRange(diff.Gone.Select(c => clauses[c.Id]));
        db.Clauses.AddRange(diff.New.Select(f => FoundClause.Of(f, document)));
        db.DocumentFacts.RemoveRange(document.Facts);
        db.DocumentFacts.AddRange(
            facts.Select(f =>
            {
                var stored = DocumentFacts.ToStored(f);
                stored.DocumentId = document.Id;
                return stored;
            })
        );
    }

    /// <summary>A person had a word on it: decided, decided first, edited, or found it.</summary>
    private static bool IsDecided(Clause clause) =>
        clause.State != ClauseState.Proposed
        || clause.FirstDecision is not null
        || clause.Reviewer is not null
        || clause.IsEdited
        || clause.Rule == AddClause.RuleName;

    private RescanChange Filed(FiledClause filed)
    {
        var clause = clauses[filed.Id];
        return new RescanChange(clause.Id, clause.Type, clause.Words, clause.Confidence, "");
    }

    // What the reader of a diff wants to know, not every field.
    private static string Differences(Clause clause, ClauseFinding finding) =>
        string.Join(
            "; ",
            new[]
            {
                clause.Start != finding.Start || clause.End != finding.End ? "other words" : null,
                clause.Bound != finding.Bound ? "another reading of who is bound" : null,
                clause.NoticeDays != finding.NoticeDays ? "other notice days" : null,
                clause.Scope != FoundClause.Cut(finding.Scope)
                || clause.CarveOuts != FoundClause.Cut(finding.CarveOuts)
                || clause.Trigger != FoundClause.Cut(finding.Trigger)
                    ? "another reading of what it says"
                    : null,
                Math.Abs(clause.Confidence - finding.Confidence) >= 0.05
                    ? string.Create(CultureInfo.InvariantCulture, $"confidence {clause.Confidence:0.00} → {finding.Confidence:0.00}")
                    : null,
            }.OfType<string>()
        );
}
