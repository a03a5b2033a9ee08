using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Focus.ContractCommitments;

namespace Dashboard.Sources.Tests.Focus;

public sealed class ContractCommitmentReaderTests
{
    private const string Header =
        "BillingCurrency,ContractCommitmentCategory,ContractCommitmentCost,ContractCommitmentDescription,ContractCommitmentId,"
        + "ContractCommitmentPeriodEnd,ContractCommitmentPeriodStart,ContractCommitmentQuantity,ContractCommitmentType,"
        + "ContractCommitmentUnit,ContractId,ContractPeriodEnd,ContractPeriodStart\n";

    private const string Spend =
        "USD,Spend,500000,Yearly spend,cc-1,2027-01-01T00:00:00Z,2026-01-01T00:00:00Z,,Enterprise,,c-1,2029-01-01T00:00:00Z,2026-01-01T00:00:00Z\n";

    private const string Usage = "EUR,Usage,,,cc-2,2026-07-01,2026-01-01,1200000,Throughput,Tokens,c-1,,\n";

    [Fact]
    public void Read_SpendAndUsage_AreWhatTheFileSays()
    {
        var rows = Read(Header + Spend + Usage).Select(r => r.Value!).ToArray();

        Assert.Equal(
            new ContractCommitment(
                2,
                "c-1",
                "cc-1",
                CommitmentCategory.Spend,
                "Enterprise",
                "Yearly spend",
                500_000m,
                "USD",
                null,
                null,
                Utc(2026, 1, 1),
                Utc(2027, 1, 1),
                Utc(2026, 1, 1),
                Utc(2029, 1, 1),
                null
            ),
            rows[0]
        );
        Assert.Equal(
            (CommitmentCategory.Usage, null, 1_200_000m, "Tokens"),
            (rows[1].Category, rows[1].Cost, rows[1].Quantity, rows[1].Unit)
        );
        Assert.Equal((null, Utc(2026, 7, 1)), (rows[1].ContractStart, rows[1].End));
    }

    [Fact]
    public void Read_GzipAndBillingAccount_AreRead()
    {
        var text = "BillingAccountId," + Header + "acc-1," + Spend;
        Assert.Equal("acc-1", Assert.Single(Read(FocusFixture.Gzip(text))).Value!.BillingAccount);
    }

    [Theory]
    [InlineData("Spend,500000", "Spend,", "ContractCommitmentCost", "A commitment to spend says how much")]
    [InlineData("Spend,500000", "Other,500000", "ContractCommitmentCategory", "FOCUS knows Spend and Usage")]
    [InlineData("500000", "half a million", "ContractCommitmentCost", "Not a number")]
    [InlineData("cc-1", "", "ContractCommitmentId", "which commitment it is")]
    [InlineData("USD", "ZZZ", "BillingCurrency", "Not an ISO 4217")]
    [InlineData("2027-01-01T00:00:00Z", "soon", "ContractCommitmentPeriodEnd", "Not a date")]
    [InlineData("2027-01-01T00:00:00Z", "", "ContractCommitmentPeriodEnd", "does not say when")]
    [InlineData("2027-01-01T00:00:00Z", "2025-01-01", "ContractCommitmentPeriodEnd", "ends before it starts")]
    public void Read_Fault_IsRejectedByRowColumnAndRemedy(string from, string to, string column, string words)
    {
        var place = Spend.IndexOf(from, StringComparison.Ordinal);
        var results = Read(Header + Usage + Spend.Remove(place, from.Length).Insert(place, to));

        Assert.NotNull(results[0].Value);
        Assert.Equal((3, column), (results[1].Problem!.Row, results[1].Problem!.Column));
        Assert.Contains(words, results[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UsageWithoutUnit_IsRejected() =>
        Assert.Equal(
            "ContractCommitmentUnit",
            Assert.Single(Read(Header + Usage.Replace("Tokens", "", StringComparison.Ordinal))).Problem!.Column
        );

    [Fact]
    public void Read_CostFile_NamesTheMissingColumns()
    {
        var refusal = Assert.Throws<UnreadableFileException>(() => Read(FocusFixture.Header + "\n" + FocusFixture.Line));
        Assert.StartsWith("The header lacks ContractCommitmentId, ContractCommitmentCategory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CutOffRecord_IsRejected() =>
        Assert.Contains("has 5 fields", Read(Header + Spend + "USD,Spend,1,,cc-3")[1].Problem!.Message, StringComparison.Ordinal);

    private static DateTimeOffset Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    private static List<ReadResult<ContractCommitment>> Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    private static List<ReadResult<ContractCommitment>> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return [.. ContractCommitmentReader.Read(stream, FocusFixture.Options, CancellationToken.None)];
    }
}
