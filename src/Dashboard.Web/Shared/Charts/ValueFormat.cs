namespace Dashboard.Web.Shared.Charts;

/// <summary>How a chart writes its values; the same in tooltip, table and label.</summary>
public sealed record ValueFormat
{
    private readonly Func<decimal?, string> write;

    private ValueFormat(string name, Func<decimal?, string> write) => (Name, this.write) = (name, write);

    /// <summary>What wwwroot/js/charts.js calls it, for the ticks of the axis.</summary>
    public string Name { get; }

    /// <summary>0–100 points.</summary>
    public static ValueFormat Points { get; } =
        new("number", value => value is { } v ? Formats.Score(Domain.LockIn.Interval.Exactly(v)) : Formats.Unknown);

    public static ValueFormat Count { get; } = new("number", Formats.Count);

    public static ValueFormat Tokens { get; } = new("number", Formats.Tokens);

    /// <summary>Shares between 0 and 1.</summary>
    public static ValueFormat Percent { get; } = new("percent", Formats.Percent);

    public static ValueFormat Money(string currency) => new("number", value => Formats.Money(value, currency));

    /// <summary>A price per 1M tokens.</summary>
    public static ValueFormat Rate(string currency) => new("number", value => Formats.Rate(value, currency));

    public string Write(decimal? value) => write(value);
}
