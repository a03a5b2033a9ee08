using System.Globalization;
using Dashboard.Store;
using Dashboard.Store.Contracts;

namespace Dashboard.Web.Contracts;

/// <summary>What a person types about a contract, as text until it is valid. Used by the import and by the contract's page.</summary>
public sealed class ContractForm
{
    private const NumberStyles Whole =
        NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public string Title { get; set; } = "";
    public string? VendorKey { get; set; }

    /// <summary>Dates as a date input gives them: yyyy-MM-dd.</summary>
    public string StartsOn { get; set; } = "";
    public string EndsOn { get; set; } = "";
    public string NoticeDays { get; set; } = "";
    public string AnnualValue { get; set; } = "";
    public string Currency { get; set; } = "USD";

    public static ContractForm From(ContractView contract) =>
        new()
        {
            Title = contract.Title,
            VendorKey = contract.VendorKey,
            StartsOn = Text(contract.StartsOn),
            EndsOn = Text(contract.EndsOn),
            NoticeDays = contract.NoticeDays?.ToString(CultureInfo.InvariantCulture) ?? "",
            AnnualValue = contract.AnnualValue?.ToString("0.####", CultureInfo.InvariantCulture) ?? "",
            Currency = contract.Currency,
        };

    public void SetNoticeDays(int? days) => NoticeDays = days?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Every error at once: what cannot be read, then what does not fit together.</summary>
    public IReadOnlyList<FieldError> Validate()
    {
        var errors = new List<FieldError>();
        AddUnlessRead(errors, nameof(StartsOn), StartsOn, Date(StartsOn) is not null, "The start is not a date: write it as 2026-11-20.");
        AddUnlessRead(errors, nameof(EndsOn), EndsOn, Date(EndsOn) is not null, "The end is not a date: write it as 2026-11-20.");
        AddUnlessRead(
            errors,
            nameof(NoticeDays),
            NoticeDays,
            Days(NoticeDays) is not null,
            "Write the notice as a whole number of days, such as 60."
        );
        AddUnlessRead(
            errors,
            nameof(AnnualValue),
            AnnualValue,
            Amount(AnnualValue) is not null,
            "Write the annual value as digits, such as 120000 or 120,000.50."
        );
        return [.. errors, .. ToEdit().Validate().Where(e => !errors.Exists(known => known.Field == e.Field))];
    }

    public ContractEdit ToEdit() =>
        new()
        {
            Title = Title.Trim(),
            VendorKey = string.IsNullOrEmpty(VendorKey) ? null : VendorKey,
            StartsOn = Date(StartsOn),
            EndsOn = Date(EndsOn),
            NoticeDays = Days(NoticeDays),
            AnnualValue = Amount(AnnualValue),
            Currency = Currency.Trim().ToUpperInvariant(),
        };

    public ContractDetails ToDetails()
    {
        var edit = ToEdit();
        return new ContractDetails
        {
            Title = edit.Title,
            VendorKey = edit.VendorKey,
            LeaveVendorOpen = edit.VendorKey is null,
            StartsOn = edit.StartsOn,
            EndsOn = edit.EndsOn,
            NoticeDays = edit.NoticeDays,
            AnnualValue = edit.AnnualValue,
            Currency = edit.Currency,
        };
    }

    private static void AddUnlessRead(List<FieldError> errors, string field, string text, bool isRead, string message)
    {
        if (!string.IsNullOrWhiteSpace(text) && !isRead)
        {
            errors.Add(new FieldError(field, message));
        }
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static int? Days(string text) => int.TryParse(text, Whole, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static decimal? Amount(string text) =>
        decimal.TryParse(text, Whole | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
