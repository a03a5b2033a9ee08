using Dashboard.Sources.Catalogue;
using Dashboard.Sources.Demo;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Sources.Tests.Demo;

public sealed class DemoContractsTests
{
    [Fact]
    public void Contracts_All_BelongToVendorsOfTheCatalogue()
    {
        Assert.Equal(5, DemoCompany.Contracts.Count);
        Assert.All(DemoCompany.Contracts, c => Assert.Contains(VendorCatalogue.Vendors, v => v.Key == c.VendorKey));
        Assert.Equal(5, DemoCompany.Contracts.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Contracts_All_SayAtTheTopThatTheyAreIllustrative() =>
        Assert.All(
            DemoCompany.Contracts,
            c =>
            {
                var vendor = VendorCatalogue.Vendors.Single(v => v.Key == c.VendorKey);
                var top = c.Text.Split('\n');
                Assert.Equal("ILLUSTRATIVE CONTRACT", top[0]);
                Assert.StartsWith(
                    $"Written for a demonstration. This is not an actual agreement of {vendor.Name}",
                    top[1],
                    StringComparison.Ordinal
                );
                Assert.Contains("Kestrowyn Freight (fictional)", c.Text, StringComparison.Ordinal);
                Assert.EndsWith("(illustrative)", c.Title, StringComparison.Ordinal);
            }
        );

    /// <summary>About 500 words a page, one and a half to four pages.</summary>
    [Fact]
    public void Contracts_All_AreOfReadableLength() =>
        Assert.All(
            DemoCompany.Contracts,
            c => Assert.InRange(c.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 750, 2000)
        );

    [Fact]
    public void Contracts_Facts_AreThoseOfTheText() =>
        Assert.All(
            DemoCompany.Contracts,
            c =>
            {
                Assert.True(c.EffectiveTo > c.EffectiveFrom);
                Assert.Contains(
                    c.EffectiveFrom.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
                    c.Text,
                    StringComparison.Ordinal
                );
                Assert.Contains(
                    c.EffectiveTo.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
                    c.Text,
                    StringComparison.Ordinal
                );
                Assert.True(c.NoticeDays is null || c.Text.Contains($"({c.NoticeDays})", StringComparison.Ordinal), c.Key);
                Assert.All(
                    c.Commitments,
                    year =>
                        Assert.Contains(
                            year.AmountUsd.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
                            c.Text,
                            StringComparison.Ordinal
                        )
                );
            }
        );

    [Fact]
    public void Contracts_Commitments_CoverTheTermWithoutGaps() =>
        Assert.All(
            DemoCompany.Contracts.Where(c => c.Commitments.Count > 0),
            c =>
            {
                Assert.Equal(c.EffectiveFrom, c.Commitments[0].From);
                Assert.Equal(c.EffectiveTo, c.Commitments[^1].To);
                Assert.All(c.Commitments.Zip(c.Commitments.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
            }
        );

    [Fact]
    public void Open_WordContract_HoldsTheTextAndIsTheSameEveryTime()
    {
        var contract = DemoCompany.Contracts.Single(c => c.FileName.EndsWith(".docx", StringComparison.Ordinal));
        using var stream = contract.Open();
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(p => p.InnerText);

        Assert.Equal(contract.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), paragraphs);
        Assert.Equal(Bytes(contract), Bytes(contract));
    }

    [Fact]
    public void Open_TextContract_IsItsTextInUtf8()
    {
        var contract = DemoCompany.Contracts.First(c => c.FileName.EndsWith(".txt", StringComparison.Ordinal));

        Assert.Equal(contract.Text, System.Text.Encoding.UTF8.GetString(Bytes(contract)));
    }

    private static byte[] Bytes(DemoContract contract)
    {
        using var stream = contract.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
