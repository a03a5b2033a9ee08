namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>Where a sentence stands in its contract: the title of its section, and the opening of the list that it is an item of.</summary>
internal static class Outline
{
    /// <summary>A title speaks for this many sentences, an opening for this many items.</summary>
    private const int SectionReach = 60;
    private const int ListReach = 20;

    /// <summary>For each sentence the index of its section's title and of its list's opening, each -1 where there is none.</summary>
    public static (int[] Sections, int[] Leads) Of(ContractText text)
    {
        var (sections, leads) = (new int[text.Sentences.Count], new int[text.Sentences.Count]);
        var (section, lead) = (-1, -1);
        for (var i = 0; i < sections.Length; i++)
        {
            var span = text.Sentences[i];
            section = text.Headings[i] == i ? i : section;
            sections[i] = section >= 0 && i - section <= SectionReach ? section : -1;
            var item = Enumerators.LengthAt(text.Text, span.Start) > 0 || char.IsLower(text.Text[span.Start]);
            lead = item || (lead >= 0 && text.Text[span.Start] is '(') ? lead : -1;
            leads[i] = lead >= 0 && i - lead <= ListReach ? lead : -1;
            lead = text.Text[span.End - 1] == ':' && leads[i] < 0 ? i : lead;
        }

        return (sections, leads);
    }
}
