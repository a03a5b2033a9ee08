using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.GenericCsv;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.GenericCsv;

public sealed class GenericCsvReaderTests
{
    private static readonly GenericCsvMapping Usual = Mapping([
        (CsvField.Day, "Date"),
        (CsvField.Cost, "Spend"),
        (CsvField.Currency, "=usd"),
        (CsvField.Quantity, "Tokens"),
        (CsvField.Unit, "=Tokens"),
        (CsvField.Vendor, "=OpenAI"),
        (CsvField.Model, "model"),
        (CsvField.TokenKind, "Kind"),
        (CsvField.Project, "Team"),
    ]);

    [Fact]
    public async Task Read_MappedColumns_BecomeALine()
    {
        var row = Assert
            .Single(await ReadAsync(Usual, "Date,Spend,Tokens,Model,Kind,Team\n2026-08-31,1.25,1000,gpt-5,input,search\n"))
            .Value!;

        Assert.Equal(new DateTimeOffset(2026, 8, 31, 0, 0, 0, TimeSpan.Zero), row.Start);
        Assert.Equal(row.Start.AddDays(1), row.End);
        Assert.Equal((1.25m, null), (row.EffectiveCost, row.BilledCost));
        Assert.Equal(1000m, TokenUnits.Count(row));
        Assert.Equal(
            ("OpenAI", "gpt-5", "gpt-5, input", "search", "USD"),
            (row.Line.ServiceProvider, row.Line.SkuId, row.Line.SkuMeter, row.Line.SubAccountName, row.Line.Currency)
        );
        Assert.Equal(LineKey.Of(row.Line), row.LineKey);
    }

    [Theory]
    [InlineData("2026-08-31", CsvDays.YearFirst)]
    [InlineData("2026-08-31T23:59:59Z", CsvDays.YearFirst)]
    [InlineData("2026-09-01T01:00:00+02:00", CsvDays.YearFirst)]
    [InlineData("31.08.2026", CsvDays.DayFirst)]
    [InlineData("31/8/2026 14:00", CsvDays.DayFirst)]
    [InlineData("8/31/2026", CsvDays.MonthFirst)]
    [InlineData("8/31/26 1:30 PM", CsvDays.MonthFirst)]
    [InlineData("1788134400", CsvDays.UnixSeconds)]
    public async Task Read_DayInItsForm_IsRead(string day, CsvDays days)
    {
        var row = Assert
            .Single(await ReadAsync(Usual with { Days = days }, $"Date,Spend,Tokens,Model,Kind,Team\n{day},1,1,m,k,t\n"))
            .Value!;
        Assert.Equal(new DateTimeOffset(2026, 8, 31, 0, 0, 0, TimeSpan.Zero), row.Start);
    }

    [Theory]
    [InlineData("8/31/2026", CsvDays.YearFirst)]
    [InlineData("8/31/2026", CsvDays.DayFirst)]
    [InlineData("31/8/2026", CsvDays.MonthFirst)]
    [InlineData("2026-08-31", CsvDays.UnixSeconds)]
    [InlineData("Total", CsvDays.YearFirst)]
    public async Task Read_DayInAnotherForm_IsRejectedWithRowColumnAndValue(string day, CsvDays days)
    {
        var problem = Assert
            .Single(await ReadAsync(Usual with { Days = days }, $"Date,Spend,Tokens,Model,Kind,Team\n{day},1,1,m,k,t\n"))
            .Problem!;
        Assert.Equal((2, "Date", day), (problem.Row, problem.Column, problem.Value));
        Assert.StartsWith("Not a day as the mapping says", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234.50", false, 1234.5)]
    [InlineData("1234.5", false, 1234.5)]
    [InlineData("1,234", false, 1234)]
    [InlineData("$1,234.50", false, 1234.5)]
    [InlineData("1.234,50", true, 1234.5)]
    [InlineData("1 234,50", true, 1234.5)]
    [InlineData("1'234,50", true, 1234.5)]
    [InlineData("1.234", true, 1234)]
    [InlineData("0,5", true, 0.5)]
    [InlineData("-0,5", true, -0.5)]
    public async Task Read_NumberInItsForm_IsRead(string number, bool comma, double expected)
    {
        var row = Assert.Single(await ReadAsync(Usual with { DecimalComma = comma }, Tabbed(number))).Value!;
        Assert.Equal((decimal)expected, row.EffectiveCost);
    }

    [Theory]
    [InlineData("1.234,50", false)]
    [InlineData("0,5", false)]
    [InlineData("1,234.50", true)]
    [InlineData("much", false)]
    [InlineData("1000000000000", false)]
    public async Task Read_NumberInAnotherForm_IsRejected(string number, bool comma)
    {
        var problem = Assert.Single(await ReadAsync(Usual with { DecimalComma = comma }, Tabbed(number))).Problem!;
        Assert.Equal(("Spend", number), (problem.Column, problem.Value));
    }

    [Fact]
    public async Task Read_SeveralFaultsInARow_AreAllNamed()
    {
        var results = await ReadAsync(Usual, "Date,Spend,Tokens,Model,Kind,Team\nnever,much,1,m,k,t\n2026-08-01,1,1,m,k,t\n");

        Assert.Contains("Also Spend (much)", results[0].Problem!.Message, StringComparison.Ordinal);
        Assert.NotNull(results[1].Value);
    }

    [Fact]
    public async Task Read_NeitherCostNorQuantity_IsRejectedNotZero()
    {
        var problem = Assert.Single(await ReadAsync(Usual, "Date,Spend,Tokens,Model,Kind,Team\n2026-08-01,,null,m,k,t\n")).Problem!;
        Assert.StartsWith("The row has neither cost nor quantity", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_CurrencyColumnWithoutACode_IsRejected()
    {
        var mapping = Mapping([(CsvField.Day, "Day"), (CsvField.Cost, "Cost"), (CsvField.Currency, "Cur")]);
        var results = await ReadAsync(mapping, "Day,Cost,Cur\n2026-08-01,1,eur\n2026-08-01,1,\n2026-08-01,1,Euro\n");
        Assert.Equal(["EUR", null, null], results.Select(r => r.Value?.Line.Currency));
    }

    [Fact]
    public async Task Read_NoCurrency_IsUnknownAndSaidSo()
    {
        var results = await ReadAsync(Mapping([(CsvField.Day, "Day"), (CsvField.Cost, "Cost")]), "Day,Cost\n2026-08-01,1\n");
        Assert.Contains("The mapping names no currency", results[0].Notes![0].Message, StringComparison.Ordinal);
        Assert.Equal(Currencies.Unknown, results[1].Value!.Line.Currency);
    }

    [Fact]
    public async Task Read_ColumnThatIsNotThere_NamesItAndWhatThereIs()
    {
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => ReadAsync(Usual, "Date,Cost\n2026-08-01,1\n"));
        Assert.Contains("has no column “Spend”", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("It has: Date, Cost.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Gzip_IsTakenOff()
    {
        var file = FakeCharges.Gzip("Date;Spend;Tokens;Model;Kind;Team\n2026-08-01;1;2;m;k;t\n"u8.ToArray());
        Assert.NotNull(Assert.Single(await ReadAsync(Usual, file)).Value);
    }

    [Theory]
    [InlineData("", "Cost", "", "Name the column that holds the day")]
    [InlineData("=2026-08-01", "Cost", "", "Name the column that holds the day")]
    [InlineData("Day", "", "", "Name the column of the cost or of the quantity")]
    [InlineData("Day", "Cost", "=Dollar", "“Dollar” is not an ISO 4217 currency code")]
    public void Problem_MappingThatCannotWork_SaysWhy(string day, string cost, string currency, string words)
    {
        var mapping = Mapping([(CsvField.Day, day), (CsvField.Cost, cost), (CsvField.Currency, currency)]);
        Assert.StartsWith(words, mapping.Problem(), StringComparison.Ordinal);
    }

    private static string Tabbed(string number) => $"Date\tSpend\tTokens\tModel\tKind\tTeam\n2026-08-31\t{number}\t1\tm\tk\tt\n";

    private static GenericCsvMapping Mapping((CsvField Field, string Source)[] fields) =>
        new(
            fields
                .Select(f => (f.Field, Source: CsvSource.Parse(f.Source)))
                .Where(f => f.Source is not null)
                .ToDictionary(f => f.Field, f => f.Source!),
            CsvDays.YearFirst,
            DecimalComma: false
        );

    private static Task<List<ReadResult<UsageRow>>> ReadAsync(GenericCsvMapping mapping, string csv) =>
        ReadAsync(mapping, Encoding.UTF8.GetBytes(csv));

    private static async Task<List<ReadResult<UsageRow>>> ReadAsync(GenericCsvMapping mapping, byte[] file)
    {
        var reader = new GenericCsvReader(mapping, Pulled.Today);
        using var content = new MemoryStream(file);
        await using var table = await reader.OpenAsync("usage.csv", content, CancellationToken.None);
        var results = new List<ReadResult<UsageRow>>();
        await foreach (var result in reader.ReadAsync(table, CancellationToken.None))
        {
            results.Add(result);
        }

        return results;
    }
}
