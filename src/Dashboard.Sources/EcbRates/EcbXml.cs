using System.Globalization;
using System.Xml;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend.Rates;
using Dashboard.Sources.Documents.Packages;

namespace Dashboard.Sources.EcbRates;

/// <summary>The bank's XML: an element per day, in it an element per currency. Without document types or entities.</summary>
internal static class EcbXml
{
    public static IEnumerable<ReadResult<DatedRate>> Read(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        // Read to its end before anything is given out: a file cut off is unreadable, not short.
        var results = new List<ReadResult<DatedRate>>();
        DateOnly? day = null;
        var days = 0;
        try
        {
            using var stream = new MemoryStream(bytes.ToArray());
            using var xml = SafeXml.Open(stream);
            while (xml.Read())
            {
                ct.ThrowIfCancellationRequested();
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Cube")
                {
                    continue;
                }

                var row = ((IXmlLineInfo)xml).LineNumber;
                if (xml.GetAttribute("time") is { } time)
                {
                    days++;
                    day = EcbRate.TryDay(time, out var read) ? read : null;
                    if (day is null)
                    {
                        results.Add(EcbRate.Rejected(row, "time", time, "Not a day such as 2026-01-31: fetch the file again."));
                    }
                }
                else if (xml.GetAttribute("currency") is { } currency)
                {
                    results.Add(
                        day is { } on
                            ? EcbRate.Read(row, currency, on, xml.GetAttribute("rate") ?? "")
                            : EcbRate.Rejected(row, currency, xml.GetAttribute("rate") ?? "", "It belongs to no day: fetch the file again.")
                    );
                }
            }
        }
        catch (XmlException e)
        {
            throw new UnreadableFileException(
                $"The file is broken XML (line {e.LineNumber.ToString(CultureInfo.InvariantCulture)}): fetch it again.",
                e
            );
        }

        return days > 0
            ? results
            : throw new UnreadableFileException("The file is XML but holds no day with rates: check that it is the bank's file of rates.");
    }
}
