namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>The parties of a contract, which side each is on, and the words that stand for a side.</summary>
public sealed class ContractParties
{
    private readonly Dictionary<string, List<(string[] Words, BoundParty Side)>> names = new(StringComparer.Ordinal);

    private ContractParties(IReadOnlyList<ContractParty> all, ContractSides sides)
    {
        All = all;
        foreach (var (role, side) in PartyRoles.Certain)
        {
            Add(role, side);
        }

        Add("your", BoundParty.Us);
        Add("our", BoundParty.Vendor);
        foreach (var name in sides.VendorNames)
        {
            Add(name, BoundParty.Vendor);
        }

        foreach (var name in sides.OurNames)
        {
            Add(name, BoundParty.Us);
        }

        foreach (var party in all.Where(p => p.Side != BoundParty.Unknown))
        {
            foreach (var shortName in party.ShortNames.Append(party.Name))
            {
                Add(shortName, party.Side);
            }
        }
    }

    /// <summary>In the order of the text; empty where the head of the document names none.</summary>
    public IReadOnlyList<ContractParty> All { get; }

    /// <summary>Reads the head of a document. Never throws.</summary>
    public static ContractParties Read(string text, ContractSides? sides = null)
    {
        var known = sides ?? ContractSides.Unknown;
        return new ContractParties(Decide([.. PartyHead.Read(text)], known), known);
    }

    /// <summary>The side that the words at a position name, and how many words they are; 0 where they name none.</summary>
    internal (BoundParty Side, int Words) At(ReadOnlySpan<Word> words, int at, IReadOnlyList<string> vocabulary)
    {
        var (side, longest) = (BoundParty.Unknown, 0);
        foreach (var (name, nameSide) in names.GetValueOrDefault(vocabulary[words[at].Id]) ?? [])
        {
            if (name.Length <= longest || at + name.Length > words.Length)
            {
                continue;
            }

            var same = 1;
            while (same < name.Length && vocabulary[words[at + same].Id] == name[same])
            {
                same++;
            }

            if (same == name.Length)
            {
                (side, longest) = (nameSide, same);
            }
        }

        return (side, longest);
    }

    private static ContractParty[] Decide(List<(ContractParty Party, string Context, string Label)> found, ContractSides known)
    {
        var sides = found.Select(f => known.Of(f.Context)).ToArray();
        Fill(f => PartyRoles.Strong(f));
        Oppose();
        for (var i = 0; i < sides.Length; i++)
        {
            sides[i] = sides[i] == BoundParty.Unknown ? PartyRoles.Described(found[i].Context) : sides[i];
        }

        Oppose();
        Fill(f => PartyRoles.Weak(f));
        Oppose();
        return [.. found.Select((f, i) => f.Party with { Side = sides[i] })];

        void Fill(Func<string, BoundParty> role)
        {
            for (var i = 0; i < sides.Length; i++)
            {
                if (sides[i] == BoundParty.Unknown)
                {
                    sides[i] = found[i].Party.ShortNames.Append(found[i].Label).Select(role).FirstOrDefault(s => s != BoundParty.Unknown);
                }
            }
        }

        // Of two parties, one of which is known, the other is on the other side.
        void Oppose()
        {
            if (sides.Length == 2 && sides.Count(s => s == BoundParty.Unknown) == 1)
            {
                var unknown = Array.IndexOf(sides, BoundParty.Unknown);
                sides[unknown] = BoundReader.Other(sides[1 - unknown]);
            }
        }
    }

    private void Add(string name, BoundParty side)
    {
        var words = name.ToLowerInvariant()
            .Split([' ', '\t', '\n', '\r', ',', '.', '(', ')', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 8)
        {
            return;
        }

        if (!names.TryGetValue(words[0], out var list))
        {
            names[words[0]] = list = [];
        }

        list.RemoveAll(n => n.Words.AsSpan().SequenceEqual(words));
        list.Add((words, side));
    }
}
