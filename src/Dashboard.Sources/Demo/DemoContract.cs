using System.Text;
using Dashboard.Sources.Demo.Contracts;

namespace Dashboard.Sources.Demo;

/// <summary>An amount that the company has promised to spend in a period. USD, both days included.</summary>
public sealed record DemoCommitment(DateOnly From, DateOnly To, decimal AmountUsd);

/// <summary>An illustrative contract: written by us, no agreement of the vendor that it names. Its text says so at the top.</summary>
/// <param name="FileName">Ends with .docx for one contract, with .txt for the others.</param>
/// <param name="Text">The whole text, paragraphs separated by empty lines.</param>
/// <param name="EffectiveTo">Last day of the current term.</param>
/// <param name="NoticeDays">Days before the end by which notice of non-renewal must be given; null when it does not renew.</param>
/// <param name="RenewalMonths">Length of each automatic renewal; null when it does not renew.</param>
/// <param name="AnnualValueUsd">What the company expects to pay in a year.</param>
/// <param name="Discount">Off the list price, 0.08 for 8 %.</param>
public sealed record DemoContract(
    string Key,
    string VendorKey,
    string Title,
    string FileName,
    string Text,
    DateOnly EffectiveFrom,
    DateOnly EffectiveTo,
    int? NoticeDays,
    int? RenewalMonths,
    decimal AnnualValueUsd,
    decimal Discount,
    IReadOnlyList<DemoCommitment> Commitments
)
{
    /// <summary>The file as a user would upload it.</summary>
    public Stream Open() =>
        FileName.EndsWith(".docx", StringComparison.Ordinal)
            ? WordDocument.Write(Text)
            : new MemoryStream(Encoding.UTF8.GetBytes(Text), writable: false);
}
