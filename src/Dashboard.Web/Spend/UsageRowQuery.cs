using System.Globalization;
using Dashboard.Domain.Vendors;
using Dashboard.Store;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Spend;

/// <summary>Which charge rows an address asks for; the page and the CSV read the same. Unknown values are left out.</summary>
public sealed record UsageRowQuery
{
    public const string VendorKey = "vendor";
    public const string RoleKey = "role";
    public const string TierKey = "tier";
    public const string ModelKey = "model";
    public const string UnmappedKey = "unmapped";
    public const string CorrectionsKey = "corrections";
    public const string AiKey = "ai";
    public const string CurrencyKey = "currency";
    public const string ImportKey = "import";
    public const string FromKey = "from";
    public const string ToKey = "to";

    /// <summary>A vendor's key.</summary>
    public string? Vendor { get; init; }
    public UsageRole? Role { get; init; }
    public ModelTier? Tier { get; init; }

    /// <summary>A model's key.</summary>
    public string? Model { get; init; }
    public bool Unmapped { get; init; }
    public bool Corrections { get; init; }
    public bool OnlyAi { get; init; }
    public string? Currency { get; init; }
    public int? Import { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <param name="value">The query's value of a key; null when it has none.</param>
    public static UsageRowQuery Parse(Func<string, string?> value) =>
        new()
        {
            Vendor = Text(value(VendorKey)),
            Role = ParseName<UsageRole>(value(RoleKey)),
            Tier = ParseName<ModelTier>(value(TierKey)),
            Model = Text(value(ModelKey)),
            Unmapped = IsTrue(value(UnmappedKey)),
            Corrections = IsTrue(value(CorrectionsKey)),
            OnlyAi = IsTrue(value(AiKey)),
            Currency =
                value(CurrencyKey) is { Length: 3 } currency && currency.All(char.IsAsciiLetter) ? currency.ToUpperInvariant() : null,
            Import = PageWindow.Read(value(ImportKey)),
            From = Day(value(FromKey)),
            To = Day(value(ToKey)),
        };

    /// <summary>A vendor or model that is not known gives no row, not every row.</summary>
    public UsageRowFilter ToFilter(NamedItems names, PageRequest page) =>
        new()
        {
            VendorId = Vendor is null ? null : names.Vendor(Vendor)?.Id ?? 0,
            Role = Role,
            Tier = Tier,
            ModelId = Model is null ? null : names.Model(Model)?.Id ?? 0,
            Unmapped = Unmapped,
            Corrections = Corrections,
            OnlyAi = OnlyAi,
            Currency = Currency,
            ImportRunId = Import,
            From = From,
            To = To,
            Page = page,
        };

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static T? ParseName<T>(string? value)
        where T : struct, Enum =>
        value is not null
        && !char.IsAsciiDigit(value.FirstOrDefault())
        && Enum.TryParse<T>(value, ignoreCase: true, out var parsed)
        && Enum.IsDefined(parsed)
            ? parsed
            : null;

    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
