using System.Globalization;
using System.Text.Json;

namespace Dashboard.Sources.Pulling.Answers;

/// <summary>Numbers of an answer, read as decimals from their text: never through a binary float.</summary>
internal static class AnswerNumber
{
    /// <summary>Decimals that are kept: billing interfaces write the noise of their own floats behind them.</summary>
    public const int Decimals = 12;

    /// <summary>Amounts and quantities from here on are mistakes; the store has no room for them either.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    private const int LongestNumber = 100;

    /// <summary>A number, or a number in quotes.</summary>
    /// <returns>Null when it is neither, or too large.</returns>
    public static decimal? Read(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => AnswerText.Read(value) ?? "",
            _ => "",
        };
        return
            text.Length is > 0 and <= LongestNumber
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Math.Abs(number) < Limit
            ? decimal.Round(number, Decimals)
            : null;
    }
}
