using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store;
using Dashboard.Store.Contracts.Review;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Review;

/// <summary>The review queue's address, read into what the store is asked for. What is mistyped filters nothing.</summary>
public sealed record ReviewQuery(
    string? Vendor,
    string? Contract,
    string? Clause,
    string? Bound,
    string? Confidence,
    string? Second,
    int? Page,
    int? Size
)
{
    /// <summary>Bands of confidence as addresses carry them, with the words that a screen shows.</summary>
    public static IReadOnlyList<(string Key, string Word, double From, double? Below)> Bands { get; } =
    [
        ("very-likely", "Very likely (0.90 and more)", 0.9, null),
        ("likely", "Likely (0.75 to 0.90)", 0.75, 0.9),
        ("possible", "Possible (0.50 to 0.75)", 0.5, 0.75),
        ("weak", "Weak (below 0.50)", 0, 0.5),
    ];

    /// <summary>Who is bound, as addresses carry it.</summary>
    public static IReadOnlyList<(string Key, string Word, BoundParty Party)> Parties { get; } =
    [
        ("us", "Us", BoundParty.Us),
        ("vendor", "The vendor", BoundParty.Vendor),
        ("both", "Both", BoundParty.Both),
        ("unclear", "Not clear", BoundParty.Unknown),
    ];

    public bool OnlySecond => Second == "true";

    public bool IsFiltered => ToFilter() with { Page = new PageRequest() } != new ClauseQueueFilter();

    public ClauseQueueFilter ToFilter()
    {
        var band = Bands.FirstOrDefault(b => b.Key == Confidence);
        return new ClauseQueueFilter
        {
            VendorKey = string.IsNullOrWhiteSpace(Vendor) ? null : Vendor,
            ContractId = PageWindow.Read(Contract),
            Type = ClauseTypes.All.Any(t => t.Id == Clause) ? Clause : null,
            Bound = PartyOf(Bound),
            MinConfidence = band.Key is null ? null : band.From,
            BelowConfidence = band.Below,
            OnlySecond = OnlySecond,
            Page = new PageRequest(Page ?? 1, PageWindow.Of(1, Size, 0).Size),
        };
    }

    public static BoundParty? PartyOf(string? key) => Parties.Where(p => p.Key == key).Select(p => (BoundParty?)p.Party).FirstOrDefault();
}
