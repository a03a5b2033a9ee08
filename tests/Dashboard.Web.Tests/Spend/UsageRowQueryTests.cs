using Dashboard.Domain.Vendors;
using Dashboard.Store;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Web.Spend;

namespace Dashboard.Web.Tests.Spend;

public sealed class UsageRowQueryTests
{
    private static readonly NamedItems Names = new([new(7, "microsoft", "Microsoft")], [new(9, "gpt-5", "GPT-5")]);

    [Fact]
    public void Parse_LinkOfAScore_BecomesItsFilter()
    {
        var filter = Parse("vendor=microsoft&tier=Frontier&ai=true&currency=USD&from=2026-08-23&to=2026-11-20")
            .ToFilter(Names, new PageRequest());

        Assert.Equal((7, ModelTier.Frontier, true, "USD"), (filter.VendorId, filter.Tier, filter.OnlyAi, filter.Currency));
        Assert.Equal((new DateOnly(2026, 8, 23), new DateOnly(2026, 11, 20)), (filter.From, filter.To));
    }

    [Fact]
    public void Parse_Nonsense_IsLeftOut() =>
        Assert.Equal(new UsageRowQuery(), Parse("role=7&tier=huge&import=-1&from=yesterday&to=2026-13-01&ai=maybe&currency=dollar"));

    [Fact]
    public void ToFilter_UnknownVendor_MatchesNothing() =>
        Assert.Equal(0, Parse("vendor=nobody").ToFilter(Names, new PageRequest()).VendorId);

    [Fact]
    public void Explains_Filter_IsASentence()
    {
        Assert.Equal(
            "These rows explain the spend on AI with Microsoft as compute host, frontier tier, only rows in USD, from 23 Aug 2026 to 20 Nov 2026.",
            UsageRowWords.Explains(
                Parse("vendor=microsoft&role=host&tier=frontier&ai=true&currency=usd&from=2026-08-23&to=2026-11-20"),
                Names
            )
        );
        Assert.Equal("These rows explain all imported charges, of all days.", UsageRowWords.Explains(new UsageRowQuery(), Names));
    }

    [Fact]
    public void Sum_UnknownCost_IsNotZero() =>
        Assert.Equal(
            "1 row: effective cost USD 1,234.50, billed —, list USD 0.00",
            UsageRowWords.Sum(new UsageSum("USD", 1, null, 1234.5m, null, 0))
        );

    [Fact]
    public void MappedBy_RemovedRule_KeepsItsNumber() =>
        Assert.Equal(
            ["Paid to OpenAI", "Rule 12, removed since"],
            UsageRowWords.MappedBy("5 12", new Dictionary<string, string> { ["5"] = "Paid to OpenAI" })
        );

    [Fact]
    public void Line_TextFromAFile_CannotBeAFormula()
    {
        var row = new UsageRowView(
            new DateOnly(2026, 11, 1),
            "=cmd",
            "-x",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            -120.5m,
            1,
            null,
            "USD",
            true,
            "",
            3,
            "@file.csv",
            12
        );

        Assert.Equal(
            "2026-11-01,'=cmd,'-x,,,,,,,,-120.5,1,,USD,yes,,'@file.csv,12,3\r\n",
            UsageRowExport.Line(row, new Dictionary<string, string>())
        );
    }

    private static UsageRowQuery Parse(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return UsageRowQuery.Parse(key => values.TryGetValue(key, out var value) ? value.FirstOrDefault() : null);
    }
}
