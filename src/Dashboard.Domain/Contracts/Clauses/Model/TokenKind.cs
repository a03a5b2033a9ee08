namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>What a word is to the model, before its letters are looked at.</summary>
internal enum TokenKind : byte
{
    Content = 0,

    /// <summary>Carries grammar only; left out of pairs.</summary>
    Function = 1,
    Number = 2,
    Redaction = 3,

    /// <summary>Names the side that gives: licensor, supplier, provider.</summary>
    Giver = 4,

    /// <summary>Names the side that takes: licensee, customer, distributor.</summary>
    Taker = 5,

    /// <summary>A capitalised word that few contracts share: most often a company or a product.</summary>
    Name = 6,

    /// <summary>A word that few contracts share.</summary>
    Rare = 7,
}
