namespace Dashboard.Web.Shared.Charts;

public enum ChartKind
{
    /// <summary>Comparison of few categories; zero baseline.</summary>
    Bar,

    /// <summary>Comparison where the names are long.</summary>
    HorizontalBar,

    /// <summary>Composition over time.</summary>
    StackedArea,

    Line,

    /// <summary>Prices: they hold until they change.</summary>
    StepLine,

    /// <summary>Series are rows, categories are columns.</summary>
    HeatMap,
}

/// <summary>One line, one colour of bars, one layer, or one row of a heat map.</summary>
/// <param name="Values">One for each place on the x-axis; null is unknown and leaves a gap, never zero.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>A day that matters: a notice date, a price change.</summary>
public sealed record ChartMark(DateOnly Day, string Text);

/// <summary>Everything that a chart shows.</summary>
public sealed record ChartOptions
{
    public required ChartKind Kind { get; init; }

    /// <summary>The finding: "Two hosts carry 81 % of spend".</summary>
    public required string Title { get; init; }

    /// <summary>The measure, its unit and period: "EffectiveCost in USD, last 90 days".</summary>
    public required string Measure { get; init; }

    public required ChartAxis X { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public required ValueFormat Format { get; init; }

    /// <summary>Days marked on a dated axis.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>The values at the two ends of a heat map's ramp.</summary>
    public (decimal From, decimal To) Heat { get; init; } = (0, 100);

    /// <summary>Pixels; by default from the kind and the number of bars or rows.</summary>
    public int? Height { get; init; }

    /// <summary>Charts of one group on a page share the pointer's place on their time axis.</summary>
    public string? Group { get; init; }

    public int Pixels =>
        Height
        ?? Kind switch
        {
            ChartKind.HorizontalBar => 60 + (X.Count * (Series.Count > 1 ? 44 : 32)),
            ChartKind.HeatMap => 60 + (Series.Count * 36),
            _ => 300,
        };
}

/// <summary>The x-axis: names or days.</summary>
public sealed record ChartAxis
{
    private ChartAxis(string name, IReadOnlyList<string> labels, IReadOnlyList<DateOnly>? days) =>
        (Name, Labels, Days) = (name, labels, days);

    /// <summary>The head of the table's first column: "Vendor", "Month".</summary>
    public string Name { get; }

    /// <summary>As written in the table, on the axis and in the CSV.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Null when the axis has names.</summary>
    public IReadOnlyList<DateOnly>? Days { get; }

    public int Count => Labels.Count;

    public static ChartAxis Of(string name, IReadOnlyList<string> labels) => new(name, labels, days: null);

    public static ChartAxis OfDays(string name, IReadOnlyList<DateOnly> days) =>
        new(name, [.. days.Select(day => Formats.Date(day))], days);

    /// <summary>First days of months, written "Nov 2026".</summary>
    public static ChartAxis OfMonths(string name, IReadOnlyList<DateOnly> months) =>
        new(name, [.. months.Select(month => Formats.Month(month))], months);
}
