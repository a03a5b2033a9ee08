using System.Globalization;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Focus;

/// <summary>Where the columns stand in one file. Names are compared without case and without the blanks around them.</summary>
internal sealed class FocusHeader
{
    private const int NamesShown = 12;
    private readonly int[] places = new int[FocusColumns.Names.Length];

    private FocusHeader(IReadOnlyList<string> names)
    {
        Count = names.Count;
        Array.Fill(places, -1);
        for (var i = 0; i < names.Count; i++)
        {
            if (FocusColumns.Find(names[i]) is { } column)
            {
                places[(int)column] = i;
            }
        }

        LinePlaces = [.. places.Take((int)FocusColumns.LastOfLine + 1).Where(p => p >= 0)];
    }

    /// <summary>How many columns the file has, known or not: every record must have as many fields.</summary>
    public int Count { get; }

    /// <summary>Where the columns of the usage line stand, always in the same order of columns.</summary>
    public int[] LinePlaces { get; }

    /// <summary>The place of a column, or -1 when the file does not have it.</summary>
    public int this[FocusColumn column] => places[(int)column];

    public bool Has(FocusColumn column) => this[column] >= 0;

    /// <param name="names">Trimmed.</param>
    /// <exception cref="UnreadableFileException">A column stands twice, or one that is needed is missing.</exception>
    public static FocusHeader Read(string[] names, FocusReadOptions options, FocusNotes notes)
    {
        var header = new FocusHeader(names);
        RequireColumns(header, names);
        var twice = names.Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).ToArray();
        if (twice.Length > 0)
        {
            throw new UnreadableFileException(
                $"The header has {Listed(twice.Select(g => g.Key))} more than once: remove or rename the extra columns."
            );
        }

        Note(header, names, options, notes);
        return header;
    }

    private static void RequireColumns(FocusHeader header, string[] names)
    {
        var missing = new List<string>();
        if (!header.Has(FocusColumn.ChargePeriodStart))
        {
            missing.Add(nameof(FocusColumn.ChargePeriodStart));
        }

        if (!header.Has(FocusColumn.BilledCost) && !header.Has(FocusColumn.EffectiveCost))
        {
            missing.Add($"{nameof(FocusColumn.BilledCost)} or {nameof(FocusColumn.EffectiveCost)}");
        }

        if (missing.Count == 0)
        {
            return;
        }

        if (OtherSeparator(names) is { } separator)
        {
            throw new UnreadableFileException(
                $"The columns are separated by {separator}, which leaves commas in numbers ambiguous: "
                    + "export the file with commas between columns and points in numbers."
            );
        }

        throw new UnreadableFileException(
            $"The header lacks the FOCUS column {string.Join(" and ", missing)}. It has: {Listed(names)}. "
                + "Export the cost data in the FOCUS format, version 1.0 to 1.3."
        );
    }

    /// <summary>What separates the columns if it is not the comma: another character that, when split by, gives known columns.</summary>
    private static string? OtherSeparator(string[] names)
    {
        var line = string.Join(',', names);
        foreach (var (character, word) in new[] { (';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars") })
        {
            var split = line.Split(character, StringSplitOptions.TrimEntries).Select(n => n.Trim('"'));
            if (line.Contains(character, StringComparison.Ordinal) && split.Any(n => IsKnown(n)))
            {
                return word;
            }
        }

        return null;
    }

    private static void Note(FocusHeader header, string[] names, FocusReadOptions options, FocusNotes notes)
    {
        string[] unknown = [.. names.Where(n => n.Length > 0 && !n.StartsWith("x_", StringComparison.OrdinalIgnoreCase) && !IsKnown(n))];
        if (unknown.Length > 0)
        {
            notes.OnFile($"Not columns of FOCUS 1.0 to 1.3, ignored: {Listed(unknown)}.");
        }

        if (!header.Has(FocusColumn.ChargePeriodEnd))
        {
            notes.OnFile("There is no column ChargePeriodEnd: every charge period is taken to last one day.");
        }

        if (!header.Has(FocusColumn.BillingCurrency))
        {
            notes.OnFile(
                "There is no column BillingCurrency: "
                    + (
                        options.DefaultCurrency is { } currency
                            ? $"amounts are taken to be {currency}, as chosen for this import."
                            : $"amounts are kept as {Currencies.Unknown}, currency unknown. Choose a default currency to have them counted."
                    )
            );
        }

        string[] wanted =
        [
            .. header.Has(FocusColumn.ProviderName) || header.Has(FocusColumn.ServiceProviderName) ? [] : new[] { "ServiceProviderName" },
            .. FocusColumns.WantedForMapping.Where(c => !header.Has(c)).Select(c => c.ToString()),
        ];
        if (wanted.Length > 0)
        {
            notes.OnFile($"Missing columns that mapping rules look at: {Listed(wanted)}. Rows may stay unmapped.");
        }
    }

    private static bool IsKnown(string name) => FocusColumns.NotRead.Contains(name) || FocusColumns.Find(name) is not null;

    private static string Listed(IEnumerable<string> names)
    {
        string[] all = [.. names.Select(n => FocusText.Shown(n))];
        var rest = all.Length - NamesShown;
        return string.Join(", ", all.Take(NamesShown)) + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "");
    }
}
