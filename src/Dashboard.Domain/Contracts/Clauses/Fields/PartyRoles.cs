namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>What contracts call the side that buys and the side that sells.</summary>
internal static class PartyRoles
{
    private static readonly HashSet<string> Buying = Set(
        "customer|customers|client|licensee|buyer|purchaser|subscriber|you|user|end user|account holder|sold to|franchisee|recipient|shipper|tenant|advertiser"
    );

    private static readonly HashSet<string> Selling = Set(
        "provider|service provider|vendor|supplier|licensor|seller|we|us|developer|operator|sold by|franchisor|contractor|consultant|manufacturer|host|transporter|carrier"
    );

    private static readonly HashSet<string> WeakBuying = Set("distributor|dealer|sponsor|marketing affiliate|affiliate|company");

    private static readonly HashSet<string> WeakSelling = Set("reseller|publisher|agent|agency|talent|executive|processor|network|manager");

    private static readonly HashSet<string> Others = Set(
        "party a|party b|principal|owner|partner|participant|investor|trust|administrator|adviser|advisor|joint venturer|corporation|bank|employee|representative|sublicensee|co-host|servicer|parent|our|member|holder|borrower|lender|city|university|institution|hospital|producer|artist|player|racing|team|station"
    );

    private static readonly HashSet<string> Things = Set(
        "agreement|addendum|amendment|order|orders|date|services|service|fees|fee|term|terms|commitment|framework|plan|products|product|territory|parties|party|contract|license|software|exhibit|schedule|section|act|code|shares|stock|program|project|property|site|closing|event|notice|data|index|year|period|business|marks|technology|platform|system|transaction|merger|patents|website|effective|prospectus|facility|documents|lease|materials|premises"
    );

    /// <summary>"Effective Date", "Services": what is defined is no party.</summary>
    public static bool IsThing(string shortName) => Things.Contains(shortName.Split(' ')[^1]) && !IsRole(shortName);

    /// <summary>The side of a description: "the seller of the service", "the buyer named below".</summary>
    public static BoundParty Described(string context)
    {
        foreach (var word in context.Split([' ', ',', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Take(60))
        {
            if (Strong(word) is var side && side != BoundParty.Unknown && word.Length > 3)
            {
                return side;
            }
        }

        return BoundParty.Unknown;
    }

    /// <summary>Words that name a side even in a contract whose head was not understood.</summary>
    public static IEnumerable<(string Role, BoundParty Side)> Certain =>
        Buying
            .Where(r => r is not ("user" or "end user" or "recipient"))
            .Select(r => (r, BoundParty.Us))
            .Concat(Selling.Select(r => (r, BoundParty.Vendor)));

    public static BoundParty Strong(string role) =>
        Buying.Contains(role) ? BoundParty.Us
        : Selling.Contains(role) ? BoundParty.Vendor
        : BoundParty.Unknown;

    public static BoundParty Weak(string role) =>
        WeakBuying.Contains(role) ? BoundParty.Us
        : WeakSelling.Contains(role) ? BoundParty.Vendor
        : BoundParty.Unknown;

    public static bool IsRole(string shortName) =>
        Strong(shortName) != BoundParty.Unknown || Weak(shortName) != BoundParty.Unknown || Others.Contains(shortName);

    private static HashSet<string> Set(string roles) => new(roles.Split('|'), StringComparer.OrdinalIgnoreCase);
}
