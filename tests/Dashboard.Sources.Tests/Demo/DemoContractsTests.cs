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
        Assert.Equal(15, DemoCompany.Contracts.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count());
        var vendors = DemoCompany.Contracts.Select(c => c.VendorKey).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(8, vendors.Count);
        Assert.All(vendors, key => Assert.Contains(VendorCatalogue.Vendors, v => v.Key == key));
        Assert.Equal("brindlemark-resale", Assert.Single(DemoCompany.Contracts, c => c.VendorKey is null).Key);
    }

    [Fact]
    public void Contracts_All_SayAtTheTopThatTheyAreIllustrative() =>
        Assert.All(
            DemoCompany.Contracts,
            c =>
            {
                var vendor = VendorCatalogue.Vendors.SingleOrDefault(v => v.Key == c.VendorKey)?.Name ?? "any vendor";
                var top = c.Text.Split('\n');
                Assert.Equal("ILLUSTRATIVE CONTRACT", top[0]);
                Assert.StartsWith(
                    $"Written for a demonstration. This is not an actual agreement of {vendor}",
                    top[1],
                    StringComparison.Ordinal
                );
                Assert.Contains("Kestrowyn Freight (fictional)", c.Text, StringComparison.Ordinal);
                Assert.EndsWith("(illustrative)", c.Title, StringComparison.Ordinal);
            }
        );

    /// <summary>About 500 words a page, one and a half to five pages.</summary>
    [Fact]
    public void Contracts_All_AreOfReadableLength() =>
        Assert.All(
            DemoCompany.Contracts,
            c => Assert.InRange(c.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 750, 2500)
        );

    [Fact]
    public void Contracts_Facts_AreThoseOfTheText() =>
        Assert.All(
            DemoCompany.Contracts,
            c =>
            {
                AssertHasDay(c, c.EffectiveFrom);
                if (c.EffectiveTo is { } end)
                {
                    Assert.True(end > c.EffectiveFrom, c.Key);
                    AssertHasDay(c, end);
                }

                Assert.True(
                    c.NoticeDays is not { } days
                        || new[] { $" {days} days", $"({days}) days" }.Any(words => c.Text.Contains(words, StringComparison.Ordinal)),
                    c.Key
                );
                Assert.All(
                    c.Commitments,
                    year =>
                        Assert.Contains(
                            year.Currency + " " + year.Amount.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
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

    [Theory]
    [InlineData("anthropic-commercial")]
    [InlineData("mistral-sovereign-supply")]
    [InlineData("mistral-amendment-1")]
    public void Open_WordContract_HoldsTheTextAndIsTheSameEveryTime(string key)
    {
        var contract = DemoCompany.Contracts.Single(c => c.Key == key);
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

    [Fact]
    public void Contracts_Parents_AreContractsOfTheSameVendor()
    {
        var children = DemoCompany.Contracts.Where(c => c.ParentKey is not null).ToList();
        Assert.Equal(2, children.Count(c => c.ParentKey == "google-cloud-framework"));
        Assert.All(
            children,
            c => Assert.Equal(c.VendorKey, Assert.Single(DemoCompany.Contracts, parent => parent.Key == c.ParentKey).VendorKey)
        );
    }

    /// <summary>The story's today. Several dates are near, and one has just gone by.</summary>
    [Fact]
    public void Contracts_NoticeDates_SurroundTheDayOfTheStory()
    {
        var today = new DateOnly(2026, 11, 21);
        var dates = DemoCompany
            .Contracts.Where(c => c is { EffectiveTo: not null, NoticeDays: not null })
            .ToDictionary(c => c.Key, c => c.EffectiveTo!.Value.AddDays(-c.NoticeDays!.Value));

        Assert.Equal(5, dates.Values.Count(d => d >= today && d <= today.AddDays(180)));
        Assert.Equal("microsoft-ai-commit-plan", Assert.Single(dates, d => d.Value < today && d.Value > today.AddDays(-30)).Key);
    }

    /// <summary>The day as written on the continent or in America.</summary>
    private static void AssertHasDay(DemoContract contract, DateOnly day) =>
        Assert.True(
            new[] { "d MMMM yyyy", "MMMM d, yyyy" }.Any(format =>
                contract.Text.Contains(day.ToString(format, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ),
            $"{contract.Key} does not name {day:yyyy-MM-dd}."
        );

    private static byte[] Bytes(DemoContract contract)
    {
        using var stream = contract.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
