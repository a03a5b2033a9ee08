using System.Text.Json.Serialization;

namespace Dashboard.Web.Shared.Charts;

/// <summary>What wwwroot/js/charts.js draws from: numbers for places, texts for what is read.</summary>
public sealed record ChartPayload(
    [property: JsonConverter(typeof(ChartPayload.CamelCaseKinds))] ChartKind Kind,
    string Format,
    int Height,
    IReadOnlyList<string> Categories,
    IReadOnlyList<long>? Dates,
    IReadOnlyList<ChartPayload.Part> Series,
    IReadOnlyList<ChartPayload.Mark> Marks,
    IReadOnlyList<decimal> Heat,
    string? Group
)
{
    /// <param name="Colour">The name of a CSS token.</param>
    /// <param name="Texts">Each value as the table writes it.</param>
    public sealed record Part(string Name, string Colour, IReadOnlyList<decimal?> Values, IReadOnlyList<string> Texts);

    /// <param name="At">Milliseconds since 1970, UTC.</param>
    public sealed record Mark(long At, string Text);

    public static ChartPayload Of(ChartOptions options) =>
        new(
            options.Kind,
            options.Format.Name,
            options.Pixels,
            options.X.Labels,
            options.X.Days?.Select(Milliseconds).ToList(),
            [.. options.Series.Select((series, index) => PartOf(options, series, index))],
            [.. options.Marks.Select(mark => new Mark(Milliseconds(mark.Day), mark.Text))],
            [options.Heat.From, options.Heat.To],
            options.Group
        );

    /// <summary>"1" to "7", or "other": the end of the swatch's class and of the colour token.</summary>
    public static string ColourOf(ChartSeries series, int index) => series.Name == ChartData.Other || index >= 7 ? "other" : $"{index + 1}";

    private static Part PartOf(ChartOptions options, ChartSeries series, int index)
    {
        var values = Enumerable.Range(0, options.X.Count).Select(place => ChartData.At(series, place)).ToList();
        return new(series.Name, "--chart-" + ColourOf(series, index), values, [.. values.Select(options.Format.Write)]);
    }

    private static long Milliseconds(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public sealed class CamelCaseKinds() : JsonStringEnumConverter<ChartKind>(System.Text.Json.JsonNamingPolicy.CamelCase);
}
