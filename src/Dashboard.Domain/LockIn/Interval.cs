using System.Globalization;
using System.Text.Json.Serialization;

namespace Dashboard.Domain.LockIn;

/// <summary>
/// A value between two bounds: points (0–100) of a score or factor, or an index (0–10,000). A point where both are equal.
/// Serialised as its two bounds.
/// </summary>
public readonly record struct Interval
{
    [JsonConstructor]
    public Interval(decimal lower, decimal upper)
    {
        if (lower > upper)
        {
            throw new ArgumentException($"An interval's lower bound {lower} is above its upper bound {upper}.", nameof(lower));
        }

        Lower = lower;
        Upper = upper;
    }

    public decimal Lower { get; }
    public decimal Upper { get; }

    [JsonIgnore]
    public decimal Width => Upper - Lower;

    [JsonIgnore]
    public decimal Midpoint => (Lower + Upper) / 2;

    [JsonIgnore]
    public bool IsPoint => Lower == Upper;

    /// <summary>Nothing is known: from the best to the worst value.</summary>
    public static Interval Unknown { get; } = new(0, 100);

    public static Interval Exactly(decimal value) => new(value, value);

    public bool Contains(decimal value) => value >= Lower && value <= Upper;

    public bool Contains(Interval other) => other.Lower >= Lower && other.Upper <= Upper;

    public static Interval operator +(Interval a, Interval b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    public static Interval operator *(decimal weight, Interval a) => new(weight * a.Lower, weight * a.Upper);

    public override string ToString() =>
        IsPoint
            ? Lower.ToString("0.##", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Lower:0.##}–{Upper:0.##}");
}
