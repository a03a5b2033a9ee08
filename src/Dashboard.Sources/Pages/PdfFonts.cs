using System.Text;
using Dashboard.Domain.Imports;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Dashboard.Sources.Pages;

/// <summary>Liberation Sans, which lies beside the application with the PDF reader. It has Latin, Greek and Cyrillic letters.</summary>
internal sealed class PdfFonts
{
    private const string Family = "Liberation Sans";

    private static readonly Lock Once = new();

    private PdfFonts() { }

    public XFont Text { get; } = new(Family, 9.5);
    public XFont Italic { get; } = new(Family, 9.5, XFontStyleEx.Italic);
    public XFont Bold { get; } = new(Family, 9.5, XFontStyleEx.Bold);
    public XFont Heading { get; } = new(Family, 12, XFontStyleEx.Bold);
    public XFont Large { get; } = new(Family, 17, XFontStyleEx.Bold);
    public XFont Small { get; } = new(Family, 8);

    public static PdfFonts Load()
    {
        lock (Once)
        {
            GlobalFontSettings.FontResolver ??= new FilesBesideTheApplication();
        }

        return new PdfFonts();
    }

    /// <summary>Replaces what the fonts have no letter for, so that a report never shows a blank where the contract has a word.</summary>
    public string Fit(string text)
    {
        var fit = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            fit.Append(
                rune.Value is '\n' or '\t' || (rune.Value >= ' ' && rune.Value < 0x530) || rune.Value is >= 0x2010 and <= 0x2122
                    ? rune.ToString()
                    : "□"
            );
        }

        return fit.ToString();
    }

    private sealed class FilesBesideTheApplication : IFontResolver
    {
        public byte[] GetFont(string faceName)
        {
            var path = Path.Combine(AppContext.BaseDirectory, "pdf", "standard_fonts", faceName + ".ttf");
            return File.Exists(path)
                ? File.ReadAllBytes(path)
                : throw new UnreadableFileException(
                    $"The report cannot be written: the font {faceName}.ttf is missing beside the application. Install it again."
                );
        }

        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
            new(
                $"LiberationSans-{(isBold, isItalic) switch
            {
                (true, true) => "BoldItalic",
                (true, false) => "Bold",
                (false, true) => "Italic",
                _ => "Regular",
            }}"
            );
    }
}
