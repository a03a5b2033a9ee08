using System.Globalization;
using System.Text;
using CsvHelper;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Focus.ContractCommitments;

namespace Dashboard.Sources.Focus;

/// <summary>Turns the current record into a usage row, or into the reason why it is none.</summary>
internal sealed class FocusRows(CsvReader csv, FocusHeader header, FocusReadOptions options, FocusNotes notes)
{
    private static readonly DateTime Earliest = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly FocusLineCache lines = new(csv, header, options.DefaultCurrency);
    private readonly DateTime latestStart = options.Today.AddDays(400).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    private readonly DateTime latestEnd = options.Today.AddYears(15).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    private long row;
    private ReadProblem? problem;

    public ReadResult<UsageRow> Read()
    {
        row = csv.LineNumber;
        problem = null;
        var line = Line();
        var (start, end) = Period();
        var usage = new UsageRow(
            row,
            line.Line,
            line.Key,
            start,
            end,
            Amount(FocusColumn.PricingQuantity),
            Amount(FocusColumn.ConsumedQuantity),
            Amount(FocusColumn.ListCost),
            Amount(FocusColumn.ContractedCost),
            Amount(FocusColumn.EffectiveCost),
            Amount(FocusColumn.BilledCost)
        );
        LookAtContracts();
        return problem is null
            ? new ReadResult<UsageRow>(usage, null, notes.TakePending())
            : new ReadResult<UsageRow>(null, problem, notes.TakePending());
    }

    /// <summary>By its billing period, else by the start of its charge period.</summary>
    public DateOnly? BillingMonth() => MonthOf(FocusColumn.BillingPeriodStart) ?? MonthOf(FocusColumn.ChargePeriodStart);

    private DateOnly? MonthOf(FocusColumn column) =>
        header.Has(column) && FocusDate.Read(FocusText.Trim(csv.GetSpan(header[column])), out var utc) != DateForm.Invalid
            ? new DateOnly(utc.Year, utc.Month, 1)
            : null;

    /// <summary>What counts towards a contract is not stored with the row, but a broken account of it should not pass unseen.</summary>
    private void LookAtContracts()
    {
        if (header.Has(FocusColumn.ContractApplied) && !ContractApplied.IsReadable(csv.GetSpan(header[FocusColumn.ContractApplied])))
        {
            Note(
                FocusColumn.ContractApplied,
                "Not a JSON object with Elements that each name a contract commitment and a cost or quantity: ignored. The row is read."
            );
        }
    }

    private FocusLine Line()
    {
        var line = lines.Get();
        foreach (var fault in line.Faults)
        {
            Reject(fault.Column, fault.Value, fault.Message);
        }

        foreach (var note in line.Notes)
        {
            notes.OnRow(row, note.Column, note.Value, note.Message);
        }

        return line;
    }

    private (DateTimeOffset Start, DateTimeOffset End) Period()
    {
        if (!Instant(FocusColumn.ChargePeriodStart, out var first))
        {
            return default;
        }

        if (first is not { } start)
        {
            Reject(FocusColumn.ChargePeriodStart, "The row says nothing about when: fill the column in the file.");
            return default;
        }

        if (start < Earliest || start > latestStart)
        {
            Reject(FocusColumn.ChargePeriodStart, $"The date is not between 2010-01-01 and {Day(latestStart)}: correct it in the file.");
            return default;
        }

        DateTime? end = start.AddDays(1);
        if (header.Has(FocusColumn.ChargePeriodEnd) && !Instant(FocusColumn.ChargePeriodEnd, out end))
        {
            return default;
        }

        if (end is null)
        {
            notes.OnRow(row, nameof(FocusColumn.ChargePeriodEnd), [], "No end is given: the charge period is taken to last one day.");
        }
        else if (end == start)
        {
            Note(FocusColumn.ChargePeriodEnd, "The charge period ends when it starts: taken to last one day.");
            end = null;
        }
        else if (end < start)
        {
            Reject(FocusColumn.ChargePeriodEnd, $"The charge period ends before it starts ({Day(start)}): correct it in the file.");
        }
        else if (end > latestEnd)
        {
            Reject(FocusColumn.ChargePeriodEnd, $"The date is later than {Day(latestEnd)}: correct it in the file.");
        }

        return (new DateTimeOffset(start), new DateTimeOffset(end ?? start.AddDays(1)));
    }

    /// <summary>False when the field is not a date, which is then rejected; a null instant when it is unknown.</summary>
    private bool Instant(FocusColumn column, out DateTime? instant)
    {
        instant = null;
        var text = FocusText.Trim(csv.GetSpan(header[column]));
        if (FocusText.IsUnknown(text))
        {
            return true;
        }

        var form = FocusDate.Read(text, out var utc);
        instant = utc;
        switch (form)
        {
            case DateForm.Iso:
                return true;
            case DateForm.American:
                Note(column, "Read as month/day/year: if the file means day/month/year, export it with dates such as 2025-04-01.");
                return true;
            case DateForm.Overlong:
                Note(column, "The hour is past 24: carried into the next day.");
                return true;
            default:
                Reject(column, "Not a date: write 2025-04-01 or 2025-04-01T00:00:00Z, or 4/1/2025 as month/day/year.");
                return false;
        }
    }

    private decimal? Amount(FocusColumn column)
    {
        if (!header.Has(column))
        {
            return null;
        }

        switch (FocusAmount.Read(csv.GetSpan(header[column]), out var value))
        {
            case AmountForm.Exact:
                return value;
            case AmountForm.Unknown:
                return null;
            case AmountForm.Rounded:
                Note(column, "More than 16 decimals: rounded to 16.");
                return value;
            case AmountForm.Thousands:
                Note(column, "The comma is read as thousands: if the file means a decimal comma, export it with decimal points.");
                return value;
            case AmountForm.TooLarge:
                Reject(column, "Too large: amounts must stay below 1,000,000,000,000. Correct it in the file.");
                return null;
            default:
                Reject(column, "Not a number: write 1234.5, without decimal commas or words.");
                return null;
        }
    }

    private void Note(FocusColumn column, string message) =>
        notes.OnRow(row, FocusColumns.Names[(int)column], csv.GetSpan(header[column]), message);

    private void Reject(FocusColumn column, string message) =>
        Reject(FocusColumns.Names[(int)column], csv.GetSpan(header[column]), message);

    /// <summary>The first fault is the problem; further ones are named in its message.</summary>
    private void Reject(string column, ReadOnlySpan<byte> value, string message) =>
        problem = problem is null
            ? new ReadProblem(row, column, FocusText.Shown(value), message)
            : problem with
            {
                Message = $"{problem.Message} Also {column} ({FocusText.Shown(value)}): {message}",
            };

    private static string Day(DateTime instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
