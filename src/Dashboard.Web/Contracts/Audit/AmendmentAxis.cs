using Dashboard.Store.Contracts.Audit;

namespace Dashboard.Web.Contracts.Audit;

/// <summary>One contract on the axis; places run from 0 to <see cref="AmendmentAxis.Width"/>.</summary>
/// <param name="Steps">Amendments with a day: their place and what they are.</param>
public sealed record AxisLine(string Title, double From, double To, IReadOnlyList<(double At, string Text)> Steps);

/// <summary>Contracts and their amendments on one axis of days; undated amendments stand in the list only.</summary>
public sealed record AmendmentAxis(IReadOnlyList<AxisLine> Lines, IReadOnlyList<(double At, string Year)> Years, double Today)
{
    public const double Width = 1_000;

    private const int MostYears = 16;

    public static AmendmentAxis Of(IReadOnlyList<AmendedContract> contracts, DateOnly today)
    {
        var days = contracts
            .SelectMany(c => c.Amendments.Select(a => a.EffectiveOn).Append(c.StartsOn).Append(c.EndsOn))
            .OfType<DateOnly>()
            .Append(today)
            .ToList();
        var first = new DateOnly(days.Min().Year, 1, 1);
        var last = new DateOnly(days.Max().Year, 12, 31);
        var step = Math.Max(1, (int)Math.Ceiling((last.Year - first.Year + 1) / (double)MostYears));
        return new AmendmentAxis(
            [
                .. contracts.Select(c => new AxisLine(
                    c.Title,
                    c.StartsOn is { } from ? At(from) : 0,
                    c.EndsOn is { } to ? At(to) : Width,
                    [
                        .. c
                            .Amendments.Where(a => a.EffectiveOn is not null)
                            .Select(a => (At(a.EffectiveOn!.Value), $"{Shared.Formats.Date(a.EffectiveOn)}: {a.Title}")),
                    ]
                )),
            ],
            [
                .. Enumerable
                    .Range(first.Year, last.Year - first.Year + 1)
                    .Where(year => (year - first.Year) % step == 0)
                    .Select(year => (At(new DateOnly(year, 1, 1)), year.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            ],
            At(today)
        );

        double At(DateOnly day) => Math.Round(Width * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber), 1);
    }
}
