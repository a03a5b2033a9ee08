using System.Globalization;

namespace Dashboard.Sources.Documents;

/// <summary>What the reading process is asked for, and what to tell users when it fails.</summary>
/// <param name="Argument">As Dashboard.DocumentReader takes it.</param>
/// <param name="Things">What cannot be read when the program is missing.</param>
/// <param name="Remedy">What to do about a file that it gives up on.</param>
/// <param name="Program">What reads it.</param>
internal sealed record ReaderJob(string Argument, string Things, string Remedy, ReaderProgram Program)
{
    public static ReaderJob Docx { get; } = new("docx", "Word documents", "Save it again as DOCX or text.", new DotnetReader());

    public static ReaderJob Xlsx { get; } = new("xlsx", "Excel workbooks", "Save the sheet as CSV.", new DotnetReader());

    public static ReaderJob Pdf { get; } =
        new("pdf", "PDF files", "Open it in a PDF program and print it to a new PDF, or split it.", new NodeReader("read-pdf.mjs"));

    /// <summary>Not read but written: the file holds a report's words.</summary>
    public static ReaderJob Report { get; } =
        new("report", "Reports as PDF", "Take the table instead, or a report on fewer contracts.", new NodeReader("write-pdf.mjs"));

    public RefusedDocumentException Died() => new($"cannot be read: the reader gave up on it (too large or damaged). {Remedy}");

    public RefusedDocumentException Late(TimeSpan time) =>
        new(string.Create(CultureInfo.InvariantCulture, $"takes longer than {time.TotalSeconds:0.#} s to read. {Remedy}"));
}
