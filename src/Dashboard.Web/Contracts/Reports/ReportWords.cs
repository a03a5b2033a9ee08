using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Domain.Contracts.Playbook;
using Dashboard.Store.Contracts.Reports;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Reports;

/// <summary>Lines of an audit report in words, the same in every format.</summary>
public static class ReportWords
{
    public static string Decision(ReportLine line) =>
        line.Reviewer is null
            ? $"{ClauseWords.State(line.State)} by the scan, confidence {Formats.Percent((decimal)line.Confidence)}; nobody has decided"
            : $"{ClauseWords.State(line.State)} by {line.Reviewer} on {Formats.Instant(line.ReviewedAt)}{(line.ReviewReason is { } reason ? $": {reason}" : "")}";

    public static string Place(ReportLine line) => line.Page is { } page ? $"{line.Document}, page {page}" : line.Document;

    public static string Period(EffectivePeriod period) =>
        $"{(period.From is { } from ? Formats.Date(from) : "start not known")} – {(period.To is { } to ? Formats.Date(to) : "no end known")}";

    public static string Playbook(ReportLine line) => line.Standing is { } standing ? Standings.NameOf(standing) : "";

    public static string Missing(MissingLine missing) =>
        missing.Reviewer is null
            ? $"{ClauseTypes.NameOf(missing.Clause)}: looked for and not found ({Standings.NameOf(missing.Standing).ToLowerInvariant()})"
            : $"{ClauseTypes.NameOf(missing.Clause)}: none, says {missing.Reviewer} on {Formats.Instant(missing.ReviewedAt)} ({Standings.NameOf(missing.Standing).ToLowerInvariant()})";

    /// <summary>What the numbers at the head say, one sentence each.</summary>
    public static IEnumerable<string> Summary(ReportSummary summary)
    {
        int Count(ClauseState state) => summary.Clauses.GetValueOrDefault(state);
        yield return $"{Formats.Count(summary.Contracts)} contracts with {Formats.Count(summary.Documents)} documents, read by {summary.ReadBy} on {Formats.Instant(summary.At)}.";
        yield return $"{Formats.Count(Count(ClauseState.Confirmed))} clauses confirmed, {Formats.Count(Count(ClauseState.Proposed))} proposed and not decided, {Formats.Count(Count(ClauseState.Rejected))} rejected.";
        if (summary.DocumentsWithoutText > 0)
        {
            yield return $"{Formats.Count(summary.DocumentsWithoutText)} documents have no text and were not looked through.";
        }

        if (summary.Withheld > 0)
        {
            yield return $"{Formats.Count(summary.Withheld)} contracts are left out: their confidentiality keeps them from {summary.ReadBy}.";
        }
    }
}
