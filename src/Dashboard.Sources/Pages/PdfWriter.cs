using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Dashboard.Sources.Pages;

/// <summary>
/// Writes headings, paragraphs and labelled lines on A4 pages, breaking lines and pages by itself. Every page carries the title and its
/// number. All pages are held until <see cref="Save"/>: some kilobytes each.
/// </summary>
public sealed class PdfWriter : IDisposable
{
    // Points: 72 an inch.
    private const double Margin = 50;
    private const double Foot = 40;
    private const double Gap = 4;

    private readonly PdfDocument document = new();
    private readonly string title;
    private readonly PdfFonts fonts = PdfFonts.Load();
    private XGraphics? page;
    private double at;

    /// <param name="title">Shown on every page and in the file's properties.</param>
    public PdfWriter(string title)
    {
        this.title = title;
        document.Info.Title = title;
        document.Info.Creator = "Dashboard";
    }

    public int Pages => document.PageCount;

    public void Heading(string text, int level = 1)
    {
        var font = level == 1 ? fonts.Large : fonts.Heading;
        Room(font.GetHeight() * 3);
        at += level == 1 ? 6 : 10;
        Lines(text, font, Margin, XBrushes.Black);
        at += Gap;
    }

    public void Paragraph(string text, bool isQuiet = false)
    {
        Lines(text, fonts.Text, Margin, isQuiet ? XBrushes.DimGray : XBrushes.Black);
        at += Gap;
    }

    /// <summary>A label in bold with its value beside it, such as "Reviewer: A. Person, 3 Jan 2026".</summary>
    public void Labelled(string label, string value)
    {
        const double indent = 110;
        Room(fonts.Text.GetHeight() * 2);
        var start = at;
        page!.DrawString(label, fonts.Bold, XBrushes.Black, Margin + 8, at + fonts.Text.Size);
        Lines(value.Length == 0 ? "–" : value, fonts.Text, Margin + indent, XBrushes.Black);
        at = Math.Max(at, start + fonts.Text.GetHeight());
    }

    /// <summary>A contract's own words, set apart.</summary>
    public void Quote(string words)
    {
        Lines($"“{words}”", fonts.Italic, Margin + 18, XBrushes.Black);
        at += Gap;
    }

    public void Rule()
    {
        Room(12);
        at += 4;
        page!.DrawLine(XPens.LightGray, Margin, at, page.PageSize.Width - Margin, at);
        at += 6;
    }

    /// <param name="output">Left open.</param>
    public void Save(Stream output)
    {
        Room(0);
        page!.Dispose();
        page = null;
        for (var number = 0; number < document.PageCount; number++)
        {
            using var footer = XGraphics.FromPdfPage(document.Pages[number]);
            var text = string.Create(CultureInfo.InvariantCulture, $"{title} – page {number + 1} of {document.PageCount}");
            footer.DrawString(fonts.Fit(text), fonts.Small, XBrushes.DimGray, Margin, footer.PageSize.Height - Foot + 14);
        }

        document.Save(output, closeStream: false);
    }

    public void Dispose()
    {
        page?.Dispose();
        document.Dispose();
    }

    private void Lines(string text, XFont font, double left, XBrush brush)
    {
        Room(0);
        var width = page!.PageSize.Width - Margin - left;
        foreach (var line in LineBreaking.Break(fonts.Fit(text), width, piece => page!.MeasureString(piece, font).Width))
        {
            Room(font.GetHeight());
            page!.DrawString(line, font, brush, left, at + font.Size);
            at += font.GetHeight();
        }
    }

    /// <summary>Begins a page when less than so many points are left.</summary>
    private void Room(double height)
    {
        if (page is not null && at + height <= page.PageSize.Height - Margin - Foot)
        {
            return;
        }

        page?.Dispose();
        var next = document.AddPage();
        next.Size = PdfSharp.PageSize.A4;
        page = XGraphics.FromPdfPage(next);
        at = Margin;
    }
}
