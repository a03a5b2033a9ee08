using System.Globalization;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;
using Dashboard.Web.Shared.Charts;

namespace Dashboard.Web.Vendors;

/// <summary>A vendor's spend by month in one of its roles.</summary>
/// <param name="RowsAddress">The rows of all its months.</param>
public sealed record SpendByRole(string Word, ChartOptions Chart, string RowsAddress)
{
    private static readonly (string Key, string Word, string Lead, Func<SpendMonth, decimal> Amount)[] Roles =
    [
        ("party", "Contract party", "Paid to it", month => month.AsParty),
        ("developer", "Model developer", "For its models", month => month.AsDeveloper),
        ("host", "Compute host", "On its compute", month => month.AsHost),
    ];

    /// <summary>The roles with any spend; months without a row of the vendor are gaps.</summary>
    public static IReadOnlyList<SpendByRole> Of(IReadOnlyList<SpendMonth> months, string key)
    {
        if (months.Count == 0)
        {
            return [];
        }

        var days = new List<DateOnly>();
        for (var day = DayOf(months[0]); day <= DayOf(months[^1]); day = day.AddMonths(1))
        {
            days.Add(day);
        }

        return [.. Roles.Where(role => months.Any(month => role.Amount(month) != 0)).Select(role => RoleOf(role, months, days, key))];
    }

    private static SpendByRole RoleOf(
        (string Key, string Word, string Lead, Func<SpendMonth, decimal> Amount) role,
        IReadOnlyList<SpendMonth> months,
        List<DateOnly> days,
        string key
    )
    {
        var values = days.ConvertAll(day =>
            months.FirstOrDefault(month => DayOf(month) == day) is { } month ? role.Amount(month) : (decimal?)null
        );
        var largest = values.Index().MaxBy(one => one.Item ?? decimal.MinValue);
        return new SpendByRole(
            role.Word,
            new ChartOptions
            {
                Kind = ChartKind.Bar,
                Title = $"{role.Lead}: most in {Formats.Month(days[largest.Index])}, {Formats.Money(largest.Item, VendorFigures.Currency)}",
                Measure = $"Effective cost in {VendorFigures.Currency} by month, as {role.Word.ToLowerInvariant()}",
                X = ChartAxis.OfMonths("Month", days),
                Series = [new(role.Word, values)],
                Format = ValueFormat.Money(VendorFigures.Currency),
                Height = 220,
                Group = "vendor-spend",
            },
            string.Create(
                CultureInfo.InvariantCulture,
                $"/spend/rows?vendor={key}&role={role.Key}&ai=true&currency={VendorFigures.Currency}&from={days[0]:yyyy-MM-dd}&to={days[^1].AddMonths(1).AddDays(-1):yyyy-MM-dd}"
            )
        );
    }

    private static DateOnly DayOf(SpendMonth month) => new(month.Year, month.Month, 1);
}
