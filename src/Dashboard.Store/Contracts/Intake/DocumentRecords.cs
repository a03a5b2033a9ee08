using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>What a file that was read becomes in the store.</summary>
internal static class DocumentRecords
{
    public static ContractDocument Document(ReadDocument read, int? amendmentId, DateTimeOffset now, int runId) =>
        new()
        {
            FileName = Cut(read.FileName, 260),
            ContentHash = read.Hash,
            MediaType = read.Text.MediaType,
            Method = read.Text.Method,
            Original = read.Bytes,
            Text = read.Text.Text,
            PageStarts = [.. read.Text.PageStarts],
            State = read.Text.HasText ? DocumentState.Read : DocumentState.NoText,
            AmendmentId = amendmentId,
            // What was not looked for is unknown, not absent: in pages without text nothing was.
            ScannedFor = read.Text.HasText ? string.Join(' ', ClauseScanner.Default.ScannedFor) : "",
            ScannedWith = read.Text.HasText ? ScanVersion.Current : "",
            ScannedAt = read.Text.HasText ? now : null,
            AddedAt = now,
            ImportRunId = runId,
        };

    public static Clause Clause(ClauseFinding finding, ContractDocument document) =>
        new()
        {
            Document = document,
            Type = finding.Clause,
            Start = finding.Start,
            End = finding.End,
            Words = document.Text[finding.Start..finding.End],
            Confidence = finding.Confidence,
            Rule = finding.Rule,
            Reason = Cut(finding.Reason, 1000),
            Bound = finding.Bound,
            NoticeDays = finding.NoticeDays,
            State = ClauseState.Proposed,
        };

    public static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
