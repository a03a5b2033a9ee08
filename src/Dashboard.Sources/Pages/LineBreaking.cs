namespace Dashboard.Sources.Pages;

/// <summary>Breaks text into lines that fit a width: at blanks, and inside a word only where it is wider than a line.</summary>
public static class LineBreaking
{
    /// <param name="measure">Width of a piece of text, in the unit of <paramref name="width"/>.</param>
    public static IEnumerable<string> Break(string text, double width, Func<string, double> measure)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (
                var word in paragraph.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width, measure))
            )
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && measure(longer) > width)
                {
                    yield return line;
                    line = word;
                }
                else
                {
                    line = longer;
                }
            }

            yield return line;
        }
    }

    // Halving finds how much fits in few measurements, whatever the length.
    private static IEnumerable<string> Pieces(string word, double width, Func<string, double> measure)
    {
        while (word.Length > 1 && measure(word) > width)
        {
            var (fits, tooMuch) = (1, word.Length);
            while (tooMuch - fits > 1)
            {
                var middle = (fits + tooMuch) / 2;
                (fits, tooMuch) = measure(word[..middle]) <= width ? (middle, tooMuch) : (fits, middle);
            }

            if (fits > 1 && char.IsHighSurrogate(word[fits - 1]))
            {
                fits--;
            }

            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }
}
