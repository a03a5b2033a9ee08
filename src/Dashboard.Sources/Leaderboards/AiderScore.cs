using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.Leaderboards;

/// <summary>One run of a model over the exercises.</summary>
internal static class AiderScore
{
    private const int LongestName = 250;

    private static readonly string[] Names = ["model", "pass_rate_2", "pass_rate_1", "test_cases", "date", "total_cost"];

    public static ReadResult<LeaderboardScore> Read(FlatYamlRecord record)
    {
        if (record.Problem is { } problem)
        {
            return new ReadResult<LeaderboardScore>(null, problem);
        }

        if (Array.Find(Names, record.Twice.Contains) is { } twice)
        {
            return Rejected(record, twice, Value(record, twice), "It stands twice in the record with two values: remove the wrong one.");
        }

        var model = Value(record, "model");
        if (model.Length is 0 or > LongestName || model.Any(char.IsControl))
        {
            return Rejected(record, "model", model, "The record has no usable name of a model: correct the list.");
        }

        // The second try, after the tests' output was shown, is the board's own figure; older files have the first only.
        var isSecond = record.Values.ContainsKey("pass_rate_2");
        var rate = isSecond ? "pass_rate_2" : "pass_rate_1";
        if (!TryNumber(Value(record, rate), 100, out var solved))
        {
            return Rejected(record, rate, Value(record, rate), $"{model}: Not a share from 0 to 100 percent: correct the list.");
        }

        if (
            !int.TryParse(Value(record, "test_cases"), NumberStyles.None, CultureInfo.InvariantCulture, out var exercises)
            || exercises == 0
        )
        {
            return Rejected(record, "test_cases", Value(record, "test_cases"), $"{model}: Not a number of exercises: correct the list.");
        }

        var date = Value(record, "date");
        DateOnly? day = null;
        if (date.Length > 0)
        {
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                return Rejected(record, "date", date, $"{model}: Not a day such as 2026-01-31: correct the list.");
            }

            day = read;
        }

        var cost = Value(record, "total_cost");
        var usd = 0m;
        if (cost.Length > 0 && !TryNumber(cost, 1_000_000, out usd))
        {
            return Rejected(record, "total_cost", cost, $"{model}: Not an amount in USD: correct the list.");
        }

        return new ReadResult<LeaderboardScore>(
            new LeaderboardScore(
                Board(exercises, isSecond),
                model,
                isSecond ? "solved in two tries, %" : "solved in one try, %",
                solved,
                day,
                // 0 is written where the price was not known.
                usd == 0
                    ? null
                    : usd
            ),
            null
        );
    }

    /// <summary>The files do not name their board; the number of its exercises does. A few runs left out up to three.</summary>
    private static string Board(int exercises, bool isSecond) =>
        (exercises, isSecond) switch
        {
            (>= 222 and <= 225, true) => "Aider polyglot",
            (>= 130 and <= 133, _) => "Aider code editing",
            (>= 83 and <= 89, false) => "Aider refactoring",
            _ => $"Aider, {exercises.ToString(CultureInfo.InvariantCulture)} exercises",
        };

    private static bool TryNumber(string raw, decimal most, out decimal number) =>
        decimal.TryParse(raw, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= most;

    private static string Value(FlatYamlRecord record, string name) => record.Values.GetValueOrDefault(name, "");

    private static ReadResult<LeaderboardScore> Rejected(FlatYamlRecord record, string column, string value, string message) =>
        new(null, new ReadProblem(record.Line, column, ProblemText.Of(value), message));
}
