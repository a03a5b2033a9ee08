using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Header;
using Dashboard.Store.Contracts.Review;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>What a file that was read becomes in the store.</summary>
internal static class DocumentRecords
{
    public static ContractDocument Document(ReadDocument read, int? amendmentId, DateTimeOffset now, int runId)
    {
        var document = new ContractDocument
        {
            FileName = StoredText.Cut(read.FileName, 260),
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
        document.Facts.AddRange(read.Facts.Select(DocumentFacts.ToStored));
        return document;
    }

    /// <summary>What nobody entered of a new contract is taken from its words; the facts stay beside the document as evidence.</summary>
    public static void Complete(Contract contract, ReadDocument read)
    {
        contract.StartsOn ??= Day(read, DocumentFactKind.EffectiveDate);
        contract.EndsOn ??= Day(read, DocumentFactKind.ExpirationDate) is { } end && !(end < contract.StartsOn) ? end : null;
        contract.NoticeDays ??=
            read.Facts.FirstOrDefault(f => f.Kind == DocumentFactKind.NonRenewalNotice)?.Days
            ?? read.Findings.Where(f => f.NoticeDays is not null).MaxBy(f => f.Confidence)?.NoticeDays;
        if (contract.GoverningLaw.Length == 0)
        {
            contract.GoverningLaw = StoredText.Cut(
                read.Facts.FirstOrDefault(f => f.Kind == DocumentFactKind.GoverningLaw)?.Value ?? "",
                100
            );
        }
    }

    private static DateOnly? Day(ReadDocument read, DocumentFactKind kind) => read.Facts.FirstOrDefault(f => f.Kind == kind)?.Date;
}
