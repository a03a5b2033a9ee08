using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts.Review;

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

    public static Clause Clause(ClauseFinding finding, ContractDocument document) => FoundClause.Of(finding, document);

    public static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
