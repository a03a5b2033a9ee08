using System.Globalization;

namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>The first percentage and the first amount of money in a sentence.</summary>
internal readonly record struct Figures(decimal? Percent, decimal? Amount, string? Currency)
{
    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["$"] = "USD",
        ["usd"] = "USD",
        ["us$"] = "USD",
        ["dollars"] = "USD",
        ["€"] = "EUR",
        ["eur"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["£"] = "GBP",
        ["gbp"] = "GBP",
        ["pounds"] = "GBP",
        ["chf"] = "CHF",
        ["cad"] = "CAD",
        ["jpy"] = "JPY",
        ["rmb"] = "CNY",
        ["cny"] = "CNY",
    };

    public static Figures Read(ContractText text, int sentence)
    {
        var words = text.Words.Of(sentence);
        var vocabulary = text.Words.Vocabulary;
        decimal? percent = null;
        decimal? amount = null;
        string? currency = null;
        for (var i = 0; i < words.Length && (percent is null || amount is null); i++)
        {
            var word = vocabulary[words[i].Id];
            if (percent is null && i > 0 && (word is "%" or "percent" || (word == "cent" && vocabulary[words[i - 1].Id] == "per")))
            {
                percent = Before(words, vocabulary, word == "cent" ? i - 2 : i - 1);
            }
            else if (amount is null && Currencies.TryGetValue(word, out var iso))
            {
                amount = i + 1 < words.Length ? After(words, vocabulary, i + 1) : null;
                amount ??= i > 0 && word is "dollars" or "euros" or "euro" or "pounds" ? Before(words, vocabulary, i - 1) : null;
                currency = amount is null ? null : iso;
            }
        }

        return new Figures(percent, amount, currency);
    }

    private static decimal? After(ReadOnlySpan<Word> words, IReadOnlyList<string> vocabulary, int at)
    {
        if (Number(vocabulary[words[at].Id]) is not { } number)
        {
            return null;
        }

        var scale = at + 1 < words.Length ? vocabulary[words[at + 1].Id] : "";
        return scale switch
        {
            "thousand" => number * 1_000,
            "million" => number * 1_000_000,
            "billion" => number * 1_000_000_000,
            _ => number,
        };
    }

    /// <summary>"7.5 %", "seven percent", "ten (10) percent".</summary>
    private static decimal? Before(ReadOnlySpan<Word> words, IReadOnlyList<string> vocabulary, int last)
    {
        if (last < 0)
        {
            return null;
        }

        if (Number(vocabulary[words[last].Id]) is { } figure)
        {
            return figure;
        }

        var tail = new List<string>();
        for (var i = last; i >= 0 && tail.Count < 5; i--)
        {
            tail.Add(vocabulary[words[i].Id]);
        }

        return Numerals.EndingAt(back => back < tail.Count ? tail[back] : null);
    }

    private static decimal? Number(string word) =>
        decimal.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
