using System.Text;
using Dashboard.Sources.Demo.Contracts;

namespace Dashboard.Sources.Demo;

/// <summary>An amount that the company has promised to spend in a period, both days included.</summary>
/// <param name="Currency">ISO 4217.</param>
public sealed record DemoCommitment(DateOnly From, DateOnly To, decimal Amount, string Currency);

/// <summary>An illustrative contract: written by us, no agreement of the vendor that it names. Its text says so at the top.</summary>
/// <param name="VendorKey">Null where the company does not know whom it has bought from.</param>
/// <param name="ParentKey">The contract that this one is placed under or amends.</param>
/// <param name="FileName">Ends with .docx for some contracts, with .txt for the others.</param>
/// <param name="Text">The whole text, paragraphs separated by empty lines.</param>
/// <param name="EffectiveTo">Last day of the current term; null when no date is known.</param>
/// <param name="NoticeDays">Days before the end by which the company must give notice of non-renewal; null when it does not renew.</param>
/// <param name="RenewalMonths">Length of each automatic renewal; null when it does not renew.</param>
/// <param name="Currency">ISO 4217, of the annual value.</param>
/// <param name="AnnualValue">What the company expects to pay in a year; null when it has not said.</param>
/// <param name="Discount">Off the list price, 0.08 for 8 %; null where the contract sets no prices.</param>
public sealed record DemoContract(
    string Key,
    string? VendorKey,
    string Title,
    string? ParentKey,
    string FileName,
    string Text,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    int? NoticeDays,
    int? RenewalMonths,
    string Currency,
    decimal? AnnualValue,
    decimal? Discount,
    IReadOnlyList<DemoCommitment> Commitments
)
{
    /// <summary>Key of the contract that it changes, when it is an amendment; the register of contracts knows only that one.</summary>
    public string? AmendedKey { get; init; }

    /// <summary>Key of the contract that its document belongs to.</summary>
    public string ContractKey => AmendedKey ?? Key;

    /// <summary>The file as a user would upload it.</summary>
    public Stream Open() =>
        FileName.EndsWith(".docx", StringComparison.Ordinal)
            ? WordDocument.Write(Text)
            : new MemoryStream(Encoding.UTF8.GetBytes(Text), writable: false);
}
