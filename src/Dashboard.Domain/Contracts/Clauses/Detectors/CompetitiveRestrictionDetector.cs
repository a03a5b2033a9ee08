namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A party may not compete, sell rival products or deal with rivals; and what it may do all the same.</summary>
public sealed class CompetitiveRestrictionDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("not|neither|nor|refrain|never ..24 compet* ..2 with", 0.6),
            (
                "not|neither|nor|refrain|never ..20 competing|competitive|competitor* ..2 product*|service*|business*|good*|compan*|site*|technology|entity|brand*",
                0.6
            ),
            ("not|neither|nor|refrain|never ..16 compete|competes|competing", 0.55),
            ("not|neither|nor|refrain ..20 competitor|competitors|competitive", 0.45),
            ("non competition|compete|competitive", 0.5),
            ("noncompetition|noncompete", 0.55),
            ("covenant* not to compete", 0.7),
            (
                "not|neither|nor|refrain ..8 sell|market|distribute|promote|manufacture|develop|represent|offer|carry|advertise ..16 similar|substitut*|comparable|identical",
                0.5
            ),
            ("not|neither|nor ..6 engage* ..10 business|activit* ..10 similar|same|compet*", 0.6),
            ("not|neither|nor ..10 directly or indirectly ..16 engage|own|operate|participate|sell|market|develop|invest", 0.5),
            ("nothing ..10 prevent*|prohibit*|preclude*|restrict*|limit* ..16 compet*|similar", 0.55),
            ("nothing ..10 prevent*|prohibit*|preclude*|restrict*|limit* ..10 from", 0.35),
            ("shall|will not ..6 endorse|promote|sponsor|advertise ..14 other|any|another ..6 product*|compan*|brand*", 0.45),
            ("exclusiv* ..20 compet*", 0.3),
            ("compet* ..12 prohibited|restricted|permitted|excluded", 0.4),
            ("foregoing|restriction* ..10 not ..3 apply|prohibit|prevent|preclude|restrict", 0.4),
        ],
        supports:
        [
            ("during ..4 term", 0.15),
            ("territory", 0.15),
            ("directly or indirectly", 0.2),
            ("year*|month* ..4 after|following ..3 terminat*|expir*", 0.2),
            ("without ..6 consent", 0.1),
        ],
        carveOuts:
        [
            "competitive ..2 bid*|price*|rate*|advantage",
            "unfair competition",
            "competent",
            "hire|employ|solicit ..6 employee*",
            "competition law*",
            "market compet*",
        ],
        weakeners:
        [
            ("confidential", 0.5),
            ("solicit* ..8 employee*|employment", 0.6),
            ("means|mean", 0.6),
            ("injunct*|equitable|remedy|remedies|enforceab*", 0.5),
            ("assign*|change of control|terminate", 0.6),
            ("whereas", 0.5),
            ("most favo*", 0.5),
            ("acknowledge*", 0.8),
        ],
        headings: [("non compet*|competition|compete", 0.4), ("noncompet*|competi*", 0.35), ("restrict*", 0.15), ("exclusiv*", 0.15)]
    );

    public string Clause => ClauseTypes.CompetitiveRestriction;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
