using Dashboard.Domain.Spend;
using Dashboard.Sources.Demo;

namespace Dashboard.Sources.Tests.Demo;

[Collection(nameof(DemoUsage))]
public sealed class DemoFocusFilesTests(DemoUsage usage)
{
    private static readonly string[] Mandatory =
    [
        "BilledCost",
        "BillingAccountId",
        "BillingAccountName",
        "BillingCurrency",
        "BillingPeriodEnd",
        "BillingPeriodStart",
        "ChargeCategory",
        "ChargeClass",
        "ChargeDescription",
        "ChargePeriodEnd",
        "ChargePeriodStart",
        "ContractedCost",
        "EffectiveCost",
        "InvoiceIssuerName",
        "ListCost",
        "PricingQuantity",
        "PricingUnit",
        "ProviderName",
        "PublisherName",
        "ServiceCategory",
        "ServiceName",
    ];

    /// <summary>A change of this value changes every demo installation: it must be meant.</summary>
    [Fact]
    public void Files_Content_IsPinned() => Assert.Equal("8b6e650d9a6d85d5bbec09bb2e1c87f6a66294c5436e82e13d4cb1cb1f0dbb66", usage.Sha256);

    [Fact]
    public void Files_All_HaveTheMandatoryColumnsOfFocus()
    {
        Assert.Equal(9, usage.Headers.Count);
        Assert.All(usage.Headers, file => Assert.Empty(Mandatory.Except(file.Value, StringComparer.Ordinal)));
        Assert.Contains(usage.Headers, file => file.Value.Contains("HostProviderName", StringComparer.Ordinal));
        Assert.Contains(usage.Headers, file => !file.Value.Contains("HostProviderName", StringComparer.Ordinal));
    }

    [Fact]
    public void Files_Rows_AreFewEnoughForAQuickImport() => Assert.InRange(usage.Rows.Count, 50_000, 120_000);

    [Fact]
    public void Rows_Periods_AreWholeDaysInsideTheirMonth() =>
        DemoRow.None(
            usage.Rows.Where(r =>
                r.End - r.Start != TimeSpan.FromDays(1)
                || r.Day < DemoCompany.FirstDay
                || r.Day > DemoCompany.LastDay
                || r.BillingStart.Day != 1
                || r.BillingEnd != r.BillingStart.AddMonths(1)
                || r.End > r.BillingEnd
                || r.IsCorrection == (r.Start >= r.BillingStart)
            )
        );

    [Fact]
    public void Rows_Values_AreThoseThatFocusAllows() =>
        DemoRow.None(
            usage.Rows.Where(r =>
                r.Line
                    is not { Currency: "USD", ServiceCategory: not null, ServiceName: not null, SkuId: not null, InvoiceIssuer: not null }
                || r.Line.ChargeCategory is not ("Usage" or "Purchase")
                || r.Line.ChargeClass is not (null or "Correction")
                || r.IsCorrection != r.BilledCost < 0
            )
        );

    [Fact]
    public void Rows_Costs_AreQuantityTimesPrice() =>
        DemoRow.None(
            usage.Rows.Where(r =>
                r.ListCost != r.Quantity * r.ListPrice
                || r.ContractedCost != r.Quantity * r.ContractedPrice
                || r.ContractedPrice > r.ListPrice
                || (TokenUnits.Size(r.Line.ConsumedUnit) * r.Consumed) != (TokenUnits.Size(r.Line.PricingUnit) * r.Quantity)
            )
        );

    [Fact]
    public void Rows_WithoutCommitment_CostWhatIsBilled() =>
        DemoRow.None(
            usage
                .Rows.Where(r => r.Line is { CommitmentDiscountStatus: null, ChargeCategory: "Usage" })
                .Where(r => r.EffectiveCost != r.ContractedCost || r.BilledCost != r.ContractedCost)
        );

    /// <summary>What a month's amount paid for, and what lapsed of it, are the amount: nothing is counted twice or lost.</summary>
    [Fact]
    public void Commitment_EveryFullMonth_IsUsedUpOrShownAsUnused()
    {
        var months = usage
            .Rows.Where(r => r.Line.CommitmentDiscountStatus is not null || r.Line.ChargeCategory == "Purchase")
            .GroupBy(r => r.BillingStart)
            .Where(month => month.Key < new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero))
            .ToList();

        Assert.Equal(10, months.Count);
        Assert.All(months, month => Assert.Equal(25_000m, month.Sum(r => r.EffectiveCost)));
        Assert.All(months, month => Assert.Equal(25_000m, month.Sum(r => r.BilledCost)));
        Assert.Contains(usage.Rows, r => r.Line.CommitmentDiscountStatus == "Unused");
    }

    [Fact]
    public void Corrections_All_AreNegativeAndSmall()
    {
        var corrections = usage.Rows.Where(r => r.IsCorrection).ToList();

        Assert.InRange(corrections.Count, 30, 300);
        DemoRow.None(corrections.Where(r => r.Quantity >= 0 || r.EffectiveCost >= 0));
        Assert.True(-corrections.Sum(r => r.EffectiveCost) < usage.Total / 1000);
    }

    [Fact]
    public void Rows_OfOneLine_DoNotRepeatADay() =>
        Assert.Equal(usage.Rows.Count, usage.Rows.Select(r => (r.File, r.Line, r.Start, r.BillingStart)).Distinct().Count());

    [Fact]
    public async Task Open_ReadInSmallPieces_GivesTheSameBytes()
    {
        var file = DemoCompany.UsageFiles[^1];
        using var whole = new MemoryStream();
        await using (var stream = file.Open())
        {
            await stream.CopyToAsync(whole);
        }

        using var pieces = new MemoryStream();
        await using (var stream = file.Open())
        {
            var buffer = new byte[7];
            int count;
            while ((count = await stream.ReadAsync(buffer)) > 0)
            {
                pieces.Write(buffer, 0, count);
            }
        }

        Assert.Equal(whole.ToArray(), pieces.ToArray());
        Assert.EndsWith("\r\n", System.Text.Encoding.UTF8.GetString(whole.ToArray()), StringComparison.Ordinal);
    }
}
