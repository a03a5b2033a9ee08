using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Sources.Pages;
using Dashboard.Store.Contracts.Reports;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Reports;

/// <summary>The audit report as PDF.</summary>
public static class ReportPdf
{
    /// <summary>A report of more lines would fill thousands of pages; the table takes any number.</summary>
    public const int MostLines = 5_000;

    public static async Task<byte[]> WriteAsync(
        ReportSummary summary,
        IAsyncEnumerable<ReportContract> contracts,
        CancellationToken cancellationToken
    )
    {
        var pdf = new PdfReport($"Contract audit: {summary.Title}");
        pdf.Title($"Contract audit: {summary.Title}");
        foreach (var sentence in ReportWords.Summary(summary))
        {
            pdf.Paragraph(sentence);
        }

        pdf.Quiet(
            "Readings of words, not legal conclusions. Proposed clauses were found by rules and a trained model and await a decision."
        );
        var lines = 0;
        await foreach (var contract in contracts.WithCancellation(cancellationToken))
        {
            lines += contract.Lines.Count + contract.Missing.Count;
            if (lines > MostLines)
            {
                pdf.Paragraph(
                    $"The report ends here after {Formats.Count(MostLines)} lines. Take the table for all of them, or a report for each vendor."
                );
                break;
            }

            Write(pdf, contract);
        }

        using var output = new MemoryStream();
        await pdf.WriteAsync(output, cancellationToken);
        return output.ToArray();
    }

    private static void Write(PdfReport pdf, ReportContract contract)
    {
        pdf.Rule();
        pdf.Heading(contract.Title);
        pdf.Labelled("Vendor", contract.Vendor ?? "not known");
        pdf.Labelled(
            "Term",
            $"{Formats.Date(contract.StartsOn)} to {Formats.Date(contract.EndsOn)}{(contract.LegalHold ? "; under legal hold" : "")}"
        );
        pdf.Labelled("Notice", contract.NoticeDays is { } days ? $"{Formats.Count(days)} days" : "not known");
        pdf.Labelled("Governing law", contract.GoverningLaw.Length > 0 ? contract.GoverningLaw : "not known");
        foreach (var line in contract.Lines)
        {
            pdf.Heading($"{ClauseTypes.NameOf(line.Clause)} – {ClauseWords.State(line.State).ToLowerInvariant()}");
            pdf.Quote(line.Words);
            pdf.Labelled("Place", ReportWords.Place(line));
            pdf.Labelled("Who is bound", ClauseWords.Bound(line.Bound));
            pdf.Labelled("Governs", ReportWords.Period(line.Period));
            pdf.Labelled("Decision", ReportWords.Decision(line));
            pdf.Labelled("Found by", line.Reason);
            if (ReportWords.Playbook(line) is { Length: > 0 } standing)
            {
                pdf.Labelled("Playbook", standing);
            }
        }

        if (contract.Missing.Count > 0)
        {
            pdf.Heading("Not in the contract");
            foreach (var missing in contract.Missing)
            {
                pdf.Paragraph(ReportWords.Missing(missing));
            }
        }

        if (contract.NotLookedFor.Count > 0)
        {
            pdf.Quiet($"Not looked for, so not known: {string.Join(", ", contract.NotLookedFor.Select(ClauseTypes.NameOf))}.");
        }
    }
}
