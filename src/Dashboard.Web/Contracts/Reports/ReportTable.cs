using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Sources.Tables;
using Dashboard.Store.Contracts.Reports;

namespace Dashboard.Web.Contracts.Reports;

/// <summary>The audit report as a table: a line for each clause and for each kind of clause that is missing or was not looked for.</summary>
public static class ReportTable
{
    private static readonly string[] Columns =
    [
        "Vendor",
        "Contract",
        "Clause",
        "State",
        "Who is bound",
        "Notice days",
        "Words",
        "Document",
        "Page",
        "Governs from",
        "Governs until",
        "Playbook",
        "Reviewer",
        "Reviewed on",
        "Reason of the reviewer",
        "Confidence",
        "Found by",
    ];

    public static async Task WriteAsync(Stream output, IAsyncEnumerable<ReportContract> contracts, CancellationToken cancellationToken)
    {
        await using var sheet = XlsxWriter.Create(output, "Contract audit", Columns);
        var written = 1;
        await foreach (var contract in contracts.WithCancellation(cancellationToken))
        {
            foreach (var row in Rows(contract))
            {
                if (++written > XlsxWriter.MostRows)
                {
                    break;
                }

                await sheet.WriteRowAsync(row, cancellationToken);
            }
        }

        await sheet.FinishAsync(cancellationToken);
    }

    private static IEnumerable<XlsxCell[]> Rows(ReportContract contract) =>
        contract
            .Lines.Select(line => Row(contract, line))
            .Concat(
                contract.Missing.Select(m =>
                    Row(contract, m.Clause, m.Reviewer is null ? "Not found" : "Confirmed missing", m.Reviewer, m.ReviewedAt)
                )
            )
            .Concat(contract.NotLookedFor.Select(clause => Row(contract, clause, "Not looked for", null, null)));

    private static XlsxCell[] Row(ReportContract contract, ReportLine line) =>
        [
            XlsxCell.Text(contract.Vendor),
            XlsxCell.Text(contract.Title),
            XlsxCell.Text(ClauseTypes.NameOf(line.Clause)),
            XlsxCell.Text(ClauseWords.State(line.State)),
            XlsxCell.Text(ClauseWords.Bound(line.Bound)),
            XlsxCell.Number(line.NoticeDays),
            XlsxCell.Text(line.Words),
            XlsxCell.Text(line.Document),
            XlsxCell.Number(line.Page),
            XlsxCell.Date(line.Period.From),
            XlsxCell.Date(line.Period.To),
            XlsxCell.Text(ReportWords.Playbook(line)),
            XlsxCell.Text(line.Reviewer),
            XlsxCell.Date(Day(line.ReviewedAt)),
            XlsxCell.Text(line.ReviewReason),
            XlsxCell.Number((decimal)line.Confidence),
            XlsxCell.Text(line.Reason),
        ];

    private static XlsxCell[] Row(ReportContract contract, string clause, string state, string? reviewer, DateTimeOffset? reviewedAt)
    {
        var row = new XlsxCell[Columns.Length];
        Array.Fill(row, XlsxCell.Text(null));
        (row[0], row[1], row[2]) = (
            XlsxCell.Text(contract.Vendor),
            XlsxCell.Text(contract.Title),
            XlsxCell.Text(ClauseTypes.NameOf(clause))
        );
        (row[3], row[12], row[13]) = (XlsxCell.Text(state), XlsxCell.Text(reviewer), XlsxCell.Date(Day(reviewedAt)));
        return row;
    }

    private static DateOnly? Day(DateTimeOffset? at) => at is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null;
}
