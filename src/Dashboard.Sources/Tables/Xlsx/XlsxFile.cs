using System.IO.Compression;
using System.Text.Json;
using System.Xml;
using Dashboard.Sources.Documents;
using Dashboard.Sources.Documents.Packages;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>Turns the first visible sheet of a workbook into lines of JSON. Runs inside the reading process.</summary>
public static class XlsxFile
{
    /// <summary>Never throws for what a file may hold; running out of memory or time is the parent's business.</summary>
    public static void Write(string path, Stream output)
    {
        using var lines = new BufferedStream(output, 1 << 16);
        SheetLine outcome;
        try
        {
            using var file = File.OpenRead(path);
            outcome = new SheetLine { Notes = WriteRows(file, lines) };
        }
        catch (RefusedDocumentException refused)
        {
            outcome = new SheetLine { Refusal = refused.Message };
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase))
        {
            outcome = new SheetLine
            {
                Refusal = "holds an XML document type (DTD) or entities, which Excel never writes: save it again from Excel.",
            };
        }
        catch (Exception fault)
            when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or FormatException)
        {
            outcome = new SheetLine { Refusal = "is damaged: open it in Excel, repair it and save it again." };
        }

        Write(lines, outcome);
    }

    private static IReadOnlyList<string> WriteRows(Stream file, Stream lines)
    {
        ZipLimits.CheckEntryCount(file, ZipAllowance.Workbook);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var limits = new ZipLimits(zip, ZipAllowance.Workbook);
        var workbook = XlsxWorkbook.Open(zip, limits);
        var cells = new XlsxCellReader(workbook.SharedStrings(), workbook.Styles(), workbook.CountsFrom1904);
        using var part = workbook.OpenSheet();
        using var xml = SafeXml.Open(part);
        long count = 0;
        foreach (var row in new XlsxSheet(xml, cells).Rows())
        {
            if (++count > TableLimits.Rows + 1)
            {
                throw new RefusedDocumentException(
                    $"holds more than {TableLimits.Rows / 1_000_000} million rows, the most that is read: split it."
                );
            }

            Write(lines, row);
        }

        return workbook.Notes;
    }

    private static void Write(Stream lines, SheetLine line)
    {
        JsonSerializer.Serialize(lines, line, SheetLineJson.Wire.SheetLine);
        lines.WriteByte((byte)'\n');
    }
}
