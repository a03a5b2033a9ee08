namespace Dashboard.Domain.Spend.Rates;

/// <summary>What one euro cost on a day, as the European Central Bank states its reference rates.</summary>
/// <param name="Currency">ISO 4217 code, never EUR.</param>
/// <param name="PerEuro">Units of the currency for one euro; above zero.</param>
public sealed record DatedRate(string Currency, DateOnly Day, decimal PerEuro);
