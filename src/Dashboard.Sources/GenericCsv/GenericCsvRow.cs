using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Tables;

namespace Dashboard.Sources.GenericCsv;

/// <summary>Turns rows of one table into usage rows, or into the reasons why they are none.</summary>
internal sealed class GenericCsvRow
{
    private const int MostLines = 100_000;
    private static readonly DateOnly Earliest = new(2010, 1, 1);

    private readonly GenericCsvMapping mapping;
    private readonly DateOnly latest;
    private readonly CsvColumns columns;
    private readonly Dictionary<UsageLine, (UsageLine Line, Guid Key)> lines = [];
    private TableRow row = null!;
    private ReadProblem? problem;

    /// <exception cref="UnreadableFileException">The table lacks columns that the mapping names.</exception>
    public GenericCsvRow(GenericCsvMapping mapping, TableFile table, DateOnly today)
    {
        this.mapping = mapping;
        latest = today.AddDays(400);
        columns = new CsvColumns(mapping, table);
    }

    public ReadResult<UsageRow> Read(TableRow current)
    {
        row = current;
        problem = null;
        var day = Day();
        var cost = Number(CsvField.Cost);
        var billed = Number(CsvField.BilledCost);
        var quantity = Number(CsvField.Quantity);
        if (cost is null && billed is null && quantity is null && problem is null)
        {
            var field = mapping.Fields.ContainsKey(CsvField.Cost) ? CsvField.Cost : CsvField.Quantity;
            Reject(field, "The row has neither cost nor quantity: fill one of them, or delete the row.");
        }

        var line = Line(cost is not null || billed is not null);
        if (problem is not null)
        {
            return new ReadResult<UsageRow>(null, problem);
        }

        var start = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var (kept, key) = Kept(line);
        return new ReadResult<UsageRow>(
            new UsageRow(row.Number, kept, key, start, start.AddDays(1), null, quantity, null, null, cost ?? billed, billed),
            null
        );
    }

    private DateOnly Day()
    {
        var text = Text(CsvField.Day);
        if (text is null)
        {
            Reject(CsvField.Day, "The row does not say when: fill the column, or delete the row if it is a total.");
            return default;
        }

        if (CsvCell.Day(text, mapping.Days) is not { } day)
        {
            Reject(
                CsvField.Day,
                $"Not a day as the mapping says it is written ({Example(mapping.Days)}): correct the mapping or the file."
            );
            return default;
        }

        if (day < Earliest || day > latest)
        {
            Reject(
                CsvField.Day,
                $"The day is not between 2010-01-01 and {latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: correct it."
            );
        }

        return day;
    }

    private decimal? Number(CsvField field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (CsvCell.TryNumber(text, mapping.DecimalComma, out var number))
        {
            return number;
        }

        Reject(
            field,
            $"Not a number below 1,000,000,000,000 as the mapping says it is written ({(mapping.DecimalComma ? "1.234,50" : "1,234.50")}): correct the mapping or the file."
        );
        return null;
    }

    private UsageLine Line(bool hasCost)
    {
        var vendor = Text(CsvField.Vendor);
        var (model, kind) = (Text(CsvField.Model), Text(CsvField.TokenKind));
        string[] meter = [.. new[] { model, kind }.OfType<string>()];
        return new UsageLine
        {
            BillingAccountId = Text(CsvField.Account),
            SubAccountName = Text(CsvField.Project),
            ServiceProvider = vendor,
            InvoiceIssuer = vendor,
            ServiceCategory = AiSpend.Category,
            ServiceName = Text(CsvField.Service),
            SkuId = model,

            // "gpt-5, input" is how vendors write their own line items, and what mapping rules know.
            SkuMeter = meter.Length == 0 ? null : string.Join(", ", meter),
            RegionId = Text(CsvField.Region),
            ChargeCategory = "Usage",
            ChargeDescription = Text(CsvField.Description),
            ConsumedUnit = Text(CsvField.Unit),
            Currency = Currency(hasCost),
        };
    }

    private string Currency(bool hasCost)
    {
        if (!mapping.Fields.ContainsKey(CsvField.Currency) || !hasCost)
        {
            return Text(CsvField.Currency)?.ToUpperInvariant() is { } known && Currencies.IsKnown(known) ? known : Currencies.Unknown;
        }

        var code = Text(CsvField.Currency)?.ToUpperInvariant();
        if (code is null || !Currencies.IsKnown(code))
        {
            Reject(CsvField.Currency, "Not an ISO 4217 currency code such as USD: fill it in, or map a fixed one such as =USD.");
        }

        return code ?? Currencies.Unknown;
    }

    private string? Text(CsvField field) => columns.Text(field, row);

    /// <summary>The first fault is the problem; further ones are named in its message.</summary>
    private void Reject(CsvField field, string message)
    {
        var (column, value) = (columns.Name(field), columns.Shown(field, row));
        problem = problem is null
            ? new ReadProblem(row.Number, column, value, message)
            : problem with
            {
                Message = $"{problem.Message} Also {column} ({value}): {message}",
            };
    }

    private (UsageLine Line, Guid Key) Kept(UsageLine line)
    {
        if (!lines.TryGetValue(line, out var kept))
        {
            if (lines.Count >= MostLines)
            {
                lines.Clear();
            }

            kept = (line, LineKey.Of(line));
            lines.Add(line, kept);
        }

        return kept;
    }

    private static string Example(CsvDays days) =>
        days switch
        {
            CsvDays.DayFirst => "31.08.2026",
            CsvDays.MonthFirst => "8/31/2026",
            CsvDays.UnixSeconds => "1788134400, seconds since 1970",
            _ => "2026-08-31",
        };
}
