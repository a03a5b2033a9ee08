namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Turns UTF-16 positions of one text into counts of Unicode code points; reads the text once.</summary>
public sealed class CodePoints
{
    /// <summary>Positions of the second halves of surrogate pairs, ascending.</summary>
    private readonly List<int> secondHalves = [];

    public CodePoints(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                secondHalves.Add(i);
            }
        }
    }

    /// <summary>How many code points begin before a UTF-16 position.</summary>
    public int At(int utf16)
    {
        var index = secondHalves.BinarySearch(utf16);
        return utf16 - (index < 0 ? ~index : index);
    }
}
