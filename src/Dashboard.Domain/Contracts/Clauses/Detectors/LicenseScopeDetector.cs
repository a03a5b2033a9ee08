namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A licence is given, with its limits: field, place, transfer, duration.</summary>
public sealed class LicenseScopeDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("hereby|herewith ..3 grant*", 0.75),
            ("grant*|grants ..14 license|licence|sublicense", 0.75),
            ("grant* ..10 right ..10 use|distribute|sell|market|reproduce|display|access|promote|manufacture|make", 0.65),
            ("exclusive ..8 license|licence|right", 0.5),
            ("non transferable|assignable|sublicensable", 0.5),
            ("nontransferable|nonexclusive", 0.5),
            ("license|licence ..2 to ..2 use|reproduce|make|distribute|practice", 0.5),
            ("perpetual|irrevocable ..8 license|licence|right*", 0.65),
            ("licensed|license|licence ..10 solely|only|limited", 0.45),
            ("royalty free", 0.35),
            ("worldwide", 0.2),
            ("may ..4 use ..10 marks|trademarks|software|logo*|name|content|materials", 0.35),
            ("right ..2 to ..2 use|market|distribute|sublicense", 0.35),
            ("shall|will have ..6 right ..4 to use|distribute|reproduce|market|sell|sublicense", 0.45),
            ("license* ..4 granted", 0.4),
        ],
        supports:
        [
            ("non exclusive", 0.25),
            ("royalty free|bearing", 0.2),
            ("sublicens*", 0.15),
            ("territory|worldwide", 0.1),
            ("during ..3 term", 0.1),
            ("subject to", 0.1),
            ("revocable|perpetual|limited", 0.15),
        ],
        carveOuts:
        [
            "license* ..3 fee*",
            "business|driver|liquor|government*|building license*",
            "licenses ..3 permits|approvals",
            "no|not ..4 grant*|license|right|rights",
            "granted ..6 hereunder",
            "exclusive ..3 remedy|jurisdiction|property",
        ],
        weakeners:
        [
            ("no|not|nothing ..10 license|right|grant*", 0.5),
            ("terminat*", 0.6),
            ("upon ..3 terminat*|expir*", 0.5),
            ("means|mean", 0.6),
            ("warrant*|represent*", 0.5),
            ("indemn*", 0.4),
            ("whereas", 0.6),
            ("if|event", 0.85),
            ("consent", 0.8),
        ],
        headings: [("license*|licence*|grant*", 0.3), ("rights|use", 0.1)]
    );

    public string Clause => ClauseTypes.LicenseScope;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
