using System.Text.Unicode;
using CsvHelper;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Focus.ContractCommitments;

/// <summary>Turns the current record into a commitment, or into the reason why it is none.</summary>
internal sealed class CommitmentRows(CsvReader csv, CommitmentHeader header, FocusReadOptions options, FocusNotes notes)
{
    private ReadProblem? problem;

    public ReadResult<ContractCommitment> Read()
    {
        problem = null;
        var category = Category();
        var cost = Amount(CommitmentColumn.ContractCommitmentCost);
        var quantity = Amount(CommitmentColumn.ContractCommitmentQuantity);
        var unit = Text(CommitmentColumn.ContractCommitmentUnit);
        var start = Needed(CommitmentColumn.ContractCommitmentPeriodStart);
        var end = Needed(CommitmentColumn.ContractCommitmentPeriodEnd);
        if (end <= start && problem is null)
        {
            Reject(CommitmentColumn.ContractCommitmentPeriodEnd, "The commitment ends before it starts: correct it in the file.");
        }

        RequireSize(category, cost, quantity, unit);
        var commitment = new ContractCommitment(
            csv.LineNumber,
            Text(CommitmentColumn.ContractId),
            Id(),
            category,
            Text(CommitmentColumn.ContractCommitmentType),
            Text(CommitmentColumn.ContractCommitmentDescription),
            cost,
            Currency(cost),
            quantity,
            unit,
            start ?? default,
            end ?? default,
            Instant(CommitmentColumn.ContractPeriodStart),
            Instant(CommitmentColumn.ContractPeriodEnd),
            Text(CommitmentColumn.BillingAccountId)
        );
        return problem is null
            ? new ReadResult<ContractCommitment>(commitment, null, notes.TakePending())
            : new ReadResult<ContractCommitment>(null, problem, notes.TakePending());
    }

    private string Id()
    {
        var id = Text(CommitmentColumn.ContractCommitmentId);
        if (id is null)
        {
            Reject(CommitmentColumn.ContractCommitmentId, "The row does not say which commitment it is: fill the column in the file.");
        }

        return id ?? "";
    }

    private CommitmentCategory Category()
    {
        switch (Text(CommitmentColumn.ContractCommitmentCategory)?.ToUpperInvariant())
        {
            case "SPEND":
                return CommitmentCategory.Spend;
            case "USAGE":
                return CommitmentCategory.Usage;
            default:
                Reject(CommitmentColumn.ContractCommitmentCategory, "FOCUS knows Spend and Usage here: write one of them.");
                return default;
        }
    }

    /// <summary>A commitment to spend has a cost, one to use has a quantity and its unit.</summary>
    private void RequireSize(CommitmentCategory category, decimal? cost, decimal? quantity, string? unit)
    {
        if (category == CommitmentCategory.Spend && cost is null)
        {
            Reject(CommitmentColumn.ContractCommitmentCost, "A commitment to spend says how much: fill the column in the file.");
        }

        if (category == CommitmentCategory.Usage && (quantity is null || unit is null))
        {
            Reject(
                quantity is null ? CommitmentColumn.ContractCommitmentQuantity : CommitmentColumn.ContractCommitmentUnit,
                "A commitment to use says how much of what: fill quantity and unit in the file."
            );
        }
    }

    private string Currency(decimal? cost)
    {
        if (Text(CommitmentColumn.BillingCurrency)?.ToUpperInvariant() is { } code)
        {
            if (!Currencies.IsKnown(code))
            {
                Reject(CommitmentColumn.BillingCurrency, "Not an ISO 4217 currency code such as USD: correct it in the file.");
            }

            return code;
        }

        if (cost is not null)
        {
            var taken = options.DefaultCurrency ?? $"{Currencies.Unknown}, currency unknown";
            notes.OnRow(csv.LineNumber, nameof(CommitmentColumn.BillingCurrency), [], $"No currency is given: taken to be {taken}.");
        }

        return options.DefaultCurrency ?? Currencies.Unknown;
    }

    private DateTimeOffset? Needed(CommitmentColumn column)
    {
        if (!FocusText.IsUnknown(Field(column)))
        {
            return Instant(column);
        }

        Reject(column, "The row does not say when: fill the column in the file.");
        return null;
    }

    private DateTimeOffset? Instant(CommitmentColumn column)
    {
        var field = Field(column);
        if (FocusText.IsUnknown(field))
        {
            return null;
        }

        var form = FocusDate.Read(field, out var utc);
        switch (form)
        {
            case DateForm.Invalid:
                Reject(column, "Not a date: write 2025-04-01 or 2025-04-01T00:00:00Z, or 4/1/2025 as month/day/year.");
                return null;
            case DateForm.American:
                notes.OnRow(
                    csv.LineNumber,
                    column.ToString(),
                    field,
                    "Read as month/day/year: if the file means day/month/year, export it with dates such as 2025-04-01."
                );
                break;
            default:
                break;
        }

        return new DateTimeOffset(utc, TimeSpan.Zero);
    }

    private decimal? Amount(CommitmentColumn column)
    {
        switch (FocusAmount.Read(Field(column), out var value))
        {
            case AmountForm.Exact or AmountForm.Rounded:
                return value;
            case AmountForm.Thousands:
                notes.OnRow(
                    csv.LineNumber,
                    column.ToString(),
                    Field(column),
                    "The comma is read as thousands: if the file means a decimal comma, export it with decimal points."
                );
                return value;
            case AmountForm.Unknown:
                return null;
            default:
                Reject(column, "Not a number below 1,000,000,000,000: write 1234.5, without decimal commas or words.");
                return null;
        }
    }

    private string? Text(CommitmentColumn column)
    {
        var field = Field(column);
        if (!Utf8.IsValid(field) || field.Contains((byte)0))
        {
            Reject(column, "The text is damaged or not UTF-8: export the file again, in UTF-8.");
            return null;
        }

        return FocusText.Read(field);
    }

    private ReadOnlySpan<byte> Field(CommitmentColumn column) => header.Has(column) ? FocusText.Trim(csv.GetSpan(header[column])) : [];

    /// <summary>The first fault is the problem; further ones are named in its message.</summary>
    private void Reject(CommitmentColumn column, string message)
    {
        var value = FocusText.Shown(Field(column));
        problem = problem is null
            ? new ReadProblem(csv.LineNumber, column.ToString(), value, message)
            : problem with
            {
                Message = $"{problem.Message} Also {column} ({value}): {message}",
            };
    }
}
