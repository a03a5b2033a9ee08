using Dashboard.Domain.Spend;

namespace Dashboard.Store.Contracts;

/// <summary>What people say of a contract, as a form holds it; null is not known.</summary>
public sealed record ContractEdit
{
    public required string Title { get; init; }

    /// <summary>The vendor's key; null leaves it open.</summary>
    public string? VendorKey { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public int? NoticeDays { get; init; }

    /// <summary>In <see cref="Currency"/>.</summary>
    public decimal? AnnualValue { get; init; }
    public string Currency { get; init; } = "USD";

    /// <summary>Every error at once; fields are named as the properties.</summary>
    public IReadOnlyList<FieldError> Validate()
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > 300)
        {
            errors.Add(new FieldError(nameof(Title), "Give the contract a title of 1 to 300 characters."));
        }

        if (StartsOn is { Year: < 1950 or > 2100 })
        {
            errors.Add(new FieldError(nameof(StartsOn), "The start lies outside the years 1950 to 2100: check the year."));
        }

        if (EndsOn is { Year: < 1950 or > 2150 })
        {
            errors.Add(new FieldError(nameof(EndsOn), "The end lies outside the years 1950 to 2150: check the year."));
        }
        else if (EndsOn < StartsOn)
        {
            errors.Add(
                new FieldError(nameof(EndsOn), "The end is before the start: swap them, or leave the end empty when there is none.")
            );
        }

        if (NoticeDays is < 0 or > 3_650)
        {
            errors.Add(new FieldError(nameof(NoticeDays), "Notice is a number of days from 0 to 3,650."));
        }

        if (AnnualValue is < 0 or >= 1_000_000_000_000m)
        {
            errors.Add(new FieldError(nameof(AnnualValue), "The annual value is an amount from 0 to below 1,000,000,000,000."));
        }

        if (!Currencies.IsKnown(Currency) || Currency == Currencies.Unknown)
        {
            errors.Add(new FieldError(nameof(Currency), "Use a three-letter ISO 4217 code such as USD or EUR."));
        }

        return errors;
    }

    internal void ApplyTo(Contract contract, int? vendorId)
    {
        contract.Title = Title.Trim();
        contract.VendorId = vendorId;
        contract.StartsOn = StartsOn;
        contract.EndsOn = EndsOn;
        contract.NoticeDays = NoticeDays;
        contract.AnnualValue = AnnualValue;
        contract.Currency = Currency;
    }
}
