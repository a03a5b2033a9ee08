using System.Text;
using Dashboard.Domain.Spend;
using static Dashboard.Sources.Tests.Focus.FocusFixture;

namespace Dashboard.Sources.Tests.Focus;

public class FocusLineTests
{
    [Fact]
    public void Read_EveryColumn_ReachesItsPlace()
    {
        string[] same =
        [
            "BillingAccountId",
            "BillingAccountName",
            "SubAccountId",
            "SubAccountName",
            "ServiceCategory",
            "ServiceName",
            "SkuId",
            "SkuPriceId",
            "SkuMeter",
            "ResourceId",
            "ResourceName",
            "ResourceType",
            "RegionId",
            "ChargeCategory",
            "ChargeFrequency",
            "ChargeDescription",
            "PricingCategory",
            "PricingUnit",
            "ConsumedUnit",
            "CommitmentDiscountId",
            "CommitmentDiscountStatus",
        ];
        (string, string?)[] renamed =
        [
            ("ServiceProviderName", "of ServiceProvider"),
            ("HostProviderName", "of HostProvider"),
            ("PublisherName", "of Publisher"),
            ("InvoiceIssuerName", "of InvoiceIssuer"),
            ("ChargeClass", "Correction"),
            ("BillingCurrency", "eur"),
            ("PricingCurrency", "Credits"),
            ("Tags", "{}"),
            ("PricingQuantity", "1"),
            ("ConsumedQuantity", "2"),
            ("ListCost", "3"),
            ("ContractedCost", "4"),
            ("EffectiveCost", "5"),
            ("BilledCost", "6"),
        ];

        var row = Row([.. same.Select(c => (c, (string?)$"of {c}")), .. renamed]);

        foreach (var property in typeof(UsageLine).GetProperties().Where(p => p.Name is not ("Currency" or "Tags" or "ChargeClass")))
        {
            Assert.Equal($"of {property.Name}", property.GetValue(row.Line));
        }

        Assert.Equal(("EUR", null, "Correction"), (row.Line.Currency, row.Line.Tags, row.Line.ChargeClass));
        Assert.Equal(
            (1m, 2m, 3m, 4m, 5m, 6m),
            (row.PricingQuantity, row.ConsumedQuantity, row.ListCost, row.ContractedCost, row.EffectiveCost, row.BilledCost)
        );
        Assert.Equal(LineKey.Of(row.Line), row.LineKey);
    }

    [Fact]
    public void Read_ProviderBeforeFocus13_IsTheServiceProvider()
    {
        Assert.Equal("Old", Row(("ServiceProviderName", null), ("ProviderName", "Old")).Line.ServiceProvider);
        Assert.Equal("Old", Row(("ServiceProviderName", "NULL"), ("ProviderName", "Old")).Line.ServiceProvider);
        Assert.Equal("New", Row(("ServiceProviderName", "New"), ("ProviderName", "Old")).Line.ServiceProvider);
    }

    [Theory]
    [InlineData("  x\t", "x")]
    [InlineData("\u0001x\u007f", "x")]
    [InlineData("\u00a0x\u2003", "x")]
    [InlineData("a\r\nb", "a\r\nb")]
    [InlineData("nUlL", null)]
    [InlineData("", null)]
    [InlineData("\u00a0", null)]
    [InlineData("nullable", "nullable")]
    [InlineData("say \"hi\", 東京 😀", "say \"hi\", 東京 😀")]
    public void Read_Text_IsTrimmedAndNullIsUnknown(string text, string? expected)
    {
        Assert.Equal(expected, Row(("ResourceName", text)).Line.ResourceName);
    }

    [Fact]
    public void Read_EqualLines_ShareOneInstance()
    {
        var rows = Read(string.Join('\n', Header, Line, Line)).Select(r => r.Value!).ToArray();

        Assert.Same(rows[0].Line, rows[1].Line);
    }

    [Fact]
    public void Read_RowsThatDifferInOneColumnOnly_AreDifferentLines()
    {
        string[] columns = [.. typeof(UsageLine).GetProperties().Select(p => p.Name), "ServiceProviderName", "HostProviderName"];
        columns = [.. columns, "PublisherName", "InvoiceIssuerName", "BillingCurrency", "ProviderName"];
        var given = columns.Where(c => c is not ("Currency" or "ServiceProvider" or "HostProvider" or "Publisher" or "InvoiceIssuer"));
        foreach (var column in given.Except(["ProviderName"]))
        {
            var value = column switch
            {
                "ChargeClass" => "Correction",
                "BillingCurrency" => "EUR",
                _ => "another",
            };
            var with = Csv((column, value));
            var without = Csv((column, column == "BillingCurrency" ? "USD" : "")).Split('\n')[1];

            var rows = Read(with + without).Where(r => r.Value is not null).Select(r => r.Value!).ToArray();

            Assert.Equal(2, rows.Length);
            Assert.True(rows[0].LineKey != rows[1].LineKey, $"{column} makes no difference.");
        }
    }

    [Fact]
    public void Read_RowsThatDivideTheSameLettersOtherwise_AreDifferentLines()
    {
        var csv = Csv(("ServiceName", "ab"), ("SkuId", "c")) + Csv(("ServiceName", "a"), ("SkuId", "bc")).Split('\n')[1];

        var rows = Read(csv).Select(r => (r.Value!.Line.ServiceName, r.Value.Line.SkuId));

        Assert.Equal([("ab", "c"), ("a", "bc")], rows);
    }

    [Theory]
    [InlineData("""{"b": "2", "a" : {"d":1.50,"c":[ true , null ]}}""", """{"a":{"c":[true,null],"d":1.50},"b":"2"}""")]
    [InlineData("""{"a":"x","a":"y"}""", """{"a":"y"}""")]
    [InlineData("{\n \"a\": \"\\u00e9\\n\\\"\"\n}", """{"a":"é\u000a\""}""")]
    [InlineData("{ }", null)]
    [InlineData("NULL", null)]
    public void Read_Tags_AreSortedAndCompactWithoutNote(string text, string? expected)
    {
        Assert.Equal(expected, Row(("Tags", text)).Line.Tags);
        Assert.Empty(Notes(("Tags", text)));
    }

    [Theory]
    [InlineData("team=search")]
    [InlineData("""{"a":""")]
    [InlineData("""["a"]""")]
    [InlineData("""{"a":"\ud800"}""")]
    public void Read_TagsThatAreNoObject_AreKeptWithNote(string text)
    {
        Assert.Equal(text, Row(("Tags", text)).Line.Tags);
        Assert.StartsWith("row 2, Tags", Assert.Single(Notes(("Tags", text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TagsNestedWithoutEnd_AreKept()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000);

        Assert.Equal(deep, Row(("Tags", deep)).Line.Tags);
    }

    [Fact]
    public void Read_TagsInOtherOrder_GiveTheSameKey()
    {
        Assert.Equal(Row(("Tags", """{"a":"1","b":"2"}""")).LineKey, Row(("Tags", """{ "b":"2", "a":"1" }""")).LineKey);
    }

    [Fact]
    public void Read_OddChargeClass_IsIgnoredWithNote()
    {
        Assert.Null(Row(("ChargeClass", "Regular")).Line.ChargeClass);
        Assert.Contains("Correction", Assert.Single(Notes(("ChargeClass", "Regular"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "XXX")]
    [InlineData("EUR", "EUR")]
    public void Read_NoCurrencyColumn_TakesTheDefaultWithOneNote(string? byDefault, string expected)
    {
        var csv = Csv(("BillingCurrency", null));
        var results = Read(csv + csv.Split('\n')[1], Options with { DefaultCurrency = byDefault });

        Assert.All(results.Where(r => r.Value is not null), r => Assert.Equal(expected, r.Value!.Line.Currency));
        Assert.Contains(expected, Assert.Single(Notes(results)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyCurrency_TakesTheDefaultWithNote()
    {
        var results = Read(Csv(("BillingCurrency", "NULL")), Options with { DefaultCurrency = "EUR" });

        Assert.Equal("EUR", Assert.Single(results).Value!.Line.Currency);
        Assert.Contains("EUR", Assert.Single(Notes(results)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnknownCurrency_IsRejectedWithRemedy()
    {
        var problem = Problem(("BillingCurrency", "ZZZ"));

        Assert.Equal(("BillingCurrency", "ZZZ"), (problem.Column, problem.Value));
        Assert.Contains("ISO 4217", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DefaultCurrencyUnknown_ThrowsAtOnce()
    {
        Assert.Throws<ArgumentException>(() => Read(Csv(), Options with { DefaultCurrency = "ZZZ" }));
    }

    [Fact]
    public void Read_InvalidUtf8_RejectsTheRowOnly()
    {
        var csv = Encoding.Latin1.GetBytes(Csv(("ResourceName", "Café")) + Csv(("ResourceName", "Tea")).Split('\n')[1]);

        var results = Read(csv);

        Assert.Equal((2, "ResourceName"), (results[0].Problem!.Row, results[0].Problem!.Column));
        Assert.Contains("UTF-8", results[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("Tea", results[1].Value!.Line.ResourceName);
    }

    [Theory]
    [InlineData("ResourceName", "a\0b")]
    [InlineData("ResourceName", "\0")]
    [InlineData("BilledCost", "1\0")]
    [InlineData("ChargePeriodStart", "2026-10-01\0")]
    public void Read_Nul_RejectsTheRow(string column, string value)
    {
        Assert.Equal(column, Problem((column, value)).Column);
    }

    [Fact]
    public void Read_LongValue_IsCutInTheProblem()
    {
        var value = Problem(("BilledCost", new string('é', 5_000))).Value;

        Assert.Equal(200, value.Length);
        Assert.EndsWith("…", value, StringComparison.Ordinal);
    }
}
