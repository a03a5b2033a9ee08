using System.IO.Compression;
using System.Text;
using Dashboard.Domain.Spend.Rates;
using Dashboard.Sources.EcbRates;
using Dashboard.Sources.Tests.Lists;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.EcbRates;

public sealed class EcbRatesTests
{
    private const string Csv = ConnectorSamples.Ecb;

    private const string Xml = ConnectorSamples.EcbXml;

    private static readonly EcbRatesConnector Connector = new();
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void Read_History_GivesEveryRateThatIsThere()
    {
        var results = Read(Connector, Csv);

        Assert.Empty(Problems(results));
        Assert.Equal(
            [
                new DatedRate("USD", Friday, 1.0856m),
                new DatedRate("JPY", Friday, 163.2m),
                new DatedRate("USD", new DateOnly(2022, 12, 30), 1.0666m),
                new DatedRate("JPY", new DateOnly(2022, 12, 30), 140.66m),
                new DatedRate("HRK", new DateOnly(2022, 12, 30), 7.5365m),
            ],
            Values(results)
        );
    }

    [Fact]
    public void Read_Zip_IsItsTable()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("eurofxref-hist.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(Csv));
        }

        Assert.Equal(Values(Read(Connector, Csv)), Values(Read(Connector, file.ToArray())));
        Assert.Throws<Domain.Imports.UnreadableFileException>(() => Read(Connector, file.ToArray()[..^30]));
    }

    [Fact]
    public void Read_DailyTable_KnowsItsDay()
    {
        var rate = Assert.Single(Values(Read(Connector, "Date, USD, \n20 November 2026, 1.0856, \n")));

        Assert.Equal(new DatedRate("USD", Friday, 1.0856m), rate);
    }

    [Fact]
    public void Read_Xml_GivesEveryRate()
    {
        Assert.Equal(
            [
                new DatedRate("USD", Friday, 1.0856m),
                new DatedRate("JPY", Friday, 163.2m),
                new DatedRate("USD", new DateOnly(2026, 11, 19), 1.0801m),
            ],
            Values(Read(Connector, Xml))
        );
    }

    [Theory]
    [InlineData("0", "USD")]
    [InlineData("-1", "USD")]
    [InlineData("1,5", "")]
    [InlineData("1e3", "USD")]
    [InlineData("much", "USD")]
    [InlineData("1000000000", "USD")]
    public void Read_ImpossibleRate_IsRejected(string raw, string column)
    {
        var problem = Assert.Single(Problems(Read(Connector, $"Date,USD,\n2026-11-20,{raw},\n")));

        Assert.Equal((2, column), (problem.Row, problem.Column));
    }

    [Theory]
    [InlineData("Date,EUR,\n2026-11-20,1,\n", "EUR")]
    [InlineData("Date,Dollar,\n2026-11-20,1,\n", "Dollar")]
    [InlineData("Date,USD,\n20/11/2026,1,\n", "Date")]
    public void Read_NotACurrencyOrADay_IsRejected(string csv, string column) =>
        Assert.Equal(column, Assert.Single(Problems(Read(Connector, csv))).Column);

    [Fact]
    public void Read_XmlWithFaults_NamesLineAndCurrency()
    {
        var problems = Problems(
            Read(Connector, Xml.Replace("1.0801", "0", StringComparison.Ordinal).Replace("2026-11-20", "today", StringComparison.Ordinal))
        );

        Assert.Equal([(5L, "time"), (5L, "USD"), (5L, "JPY"), (6L, "USD")], problems.Select(p => (p.Row, p.Column)));
    }

    [Theory]
    [InlineData("<html></html>", "no exchange rates")]
    [InlineData("<?xml version=\"1.0\"?><rss/>", "no day with rates")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///x\">]><Cube time=\"2026-11-20\"/>", "broken XML")]
    [InlineData("<?xml version=\"1.0\"?><Cube time=\"2026-11-20\">", "broken XML")]
    [InlineData("<?xml version=\"1.0\" encoding=\"xyz\"?><Cube time=\"2026-11-20\"/>", "broken XML")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><Cube time=\"2026-11-20\"/>", "broken XML")]
    [InlineData("Date,USD,USD,\n", "stands twice")]
    [InlineData("Date\n", "currencies behind it")]
    [InlineData("PK", "damaged")]
    [InlineData(" ", "empty")]
    public void Read_NotRates_IsUnreadable(string text, string words) =>
        Assert.Contains(words, Unreadable(Connector, text), StringComparison.Ordinal);
}
