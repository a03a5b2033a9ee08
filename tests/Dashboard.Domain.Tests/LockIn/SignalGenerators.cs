using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Domain.Vendors;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.LockIn;

/// <summary>The truth about a vendor, and the same with random parts not known.</summary>
internal sealed record KnownAndBlanked(LockInSignals Truth, LockInSignals Blanked);

internal static class SignalGenerators
{
    private const int VendorId = 1;

    private static Gen<bool> Coin { get; } = Gen.Elements(true, false);

    private static Gen<decimal> Amount { get; } = Gen.Choose(0, 100_000).Select(cents => cents / 100m);

    public static Arbitrary<KnownAndBlanked> Pairs { get; } =
        (
            from dependence in DependencePair()
            from applications in Pair(ApplicationPair().ListOf(), list => list)
            from switching in SwitchingPair()
            from terms in Pair(TermPairs(), list => list)
            from readiness in ReadinessPair()
            from backups in Pair(BackupPair().ListOf(), list => list)
            select new KnownAndBlanked(
                new LockInSignals
                {
                    Dependence = dependence.Truth,
                    Applications = applications.Truth,
                    Switching = switching.Truth,
                    Terms = terms.Truth,
                    Readiness = readiness.Truth,
                    Backups = backups.Truth,
                },
                new LockInSignals
                {
                    Dependence = dependence.Blanked,
                    Applications = applications.Blanked,
                    Switching = switching.Blanked,
                    Terms = terms.Blanked,
                    Readiness = readiness.Blanked,
                    Backups = backups.Blanked,
                }
            )
        ).ToArbitrary();

    /// <summary>The item, or one time in eight nothing.</summary>
    private static Gen<T?> Maybe<T>(T item)
        where T : struct => Gen.Choose(0, 7).Select(n => n == 0 ? (T?)null : item);

    private static Gen<(IReadOnlyList<T> Truth, IReadOnlyList<T>? Blanked)> Pair<T, TList>(
        Gen<TList> pairs,
        Func<TList, IEnumerable<(T, T)>> read
    ) =>
        from list in pairs
        from drop in Gen.Choose(0, 7)
        select (
            (IReadOnlyList<T>)[.. read(list).Select(p => p.Item1)],
            drop == 0 ? null : (IReadOnlyList<T>?)[.. read(list).Select(p => p.Item2)]
        );

    // A row without a tier may turn out not to be model spend: then the truth does not have it.
    private static Gen<(DependenceSignals? Truth, DependenceSignals? Blanked)> DependencePair() =>
        from rows in (
            from tier in Gen.Elements(Enum.GetValues<ModelTier>())
            from roles in Gen.Choose(1, 3).ArrayOf(3)
            from spend in Amount
            from blankTier in Gen.Choose(0, 9)
            from blankRoles in Gen.Choose(0, 9).ArrayOf(3)
            select (
                Truth: blankTier == 0 ? null : new SpendGroup(tier, roles[0], roles[1], roles[2], spend),
                Blanked: new SpendGroup(
                    blankTier <= 1 ? null : tier,
                    blankRoles[0] == 0 ? null : roles[0],
                    blankRoles[1] == 0 ? null : roles[1],
                    blankRoles[2] == 0 ? null : roles[2],
                    spend
                )
            )
        ).ListOf()
        from drop in Gen.Choose(0, 7)
        select (
            DependenceBuilder.Build(new SpendIndex([.. rows.Select(r => r.Truth).OfType<SpendGroup>()]), VendorId),
            DependenceBuilder.Build(drop == 0 ? null : new SpendIndex([.. rows.Select(r => r.Blanked)]), VendorId)
        );

    private static Gen<(ApplicationSubstitutability, ApplicationSubstitutability)> ApplicationPair() =>
        from spend in Amount
        from degree in Gen.Elements(Enum.GetValues<Substitutability>())
        from known in Coin
        select (
            new ApplicationSubstitutability("App", spend, degree),
            new ApplicationSubstitutability("App", spend, known ? degree : null)
        );

    private static Gen<(SwitchingCost Truth, SwitchingCost Blanked)> SwitchingPair() =>
        from a in Amount.ArrayOf(8)
        from b in Gen.Choose(0, 7).ArrayOf(8)
        let known = a.Zip(b, (amount, blank) => blank == 0 ? null : (decimal?)amount).ToArray()
        select (Switching([.. a.Cast<decimal?>()]), Switching(known));

    private static SwitchingCost Switching(decimal?[] a) =>
        new()
        {
            Hours = a[0] / 10,
            HourlyRate = a[1] / 10,
            ReEvaluation = a[2],
            ReEmbeddingAndData = a[3],
            DualRunning = a[4],
            TerminationFee = a[5],
            ForfeitedCommitment = a[6],
            AnnualSpend = a[7] * 20,
        };

    private static Gen<List<(ContractTerm, ContractTerm)>> TermPairs() =>
        from present in Coin.ArrayOf(8)
        from known in Coin.ArrayOf(8)
        select ContractTerms
            .All.Select(
                (kind, i) =>
                {
                    var truth = new ContractTerm(kind, present[i] ? TermPresence.Present : TermPresence.Absent);
                    return (truth, known[i] ? truth : truth with { Presence = TermPresence.Unknown });
                }
            )
            .ToList();

    private static Gen<(ExitReadiness Truth, ExitReadiness Blanked)> ReadinessPair() =>
        from f in Coin.ArrayOf(4)
        from reintegration in Gen.Elements(Enum.GetValues<Reintegration>())
        from plan in Maybe(f[0])
        from tested in Maybe(f[1])
        from named in Maybe(f[2])
        from audited in Maybe(f[3])
        from back in Maybe(reintegration)
        select (Readiness(f[0], f[1], f[2], f[3], reintegration), Readiness(plan, tested, named, audited, back));

    private static ExitReadiness Readiness(bool? plan, bool? tested, bool? named, bool? audited, Reintegration? reintegration) =>
        new()
        {
            ExitPlan = plan,
            TestedWithin12Months = tested,
            AlternativesNamed = named,
            AuditedWithin24Months = audited,
            Reintegration = reintegration,
        };

    private static Gen<(BackupCoverage, BackupCoverage)> BackupPair() =>
        from spend in Amount
        from state in Gen.Elements(BackupState.Independent, BackupState.SharesHostOrController, BackupState.None)
        from known in Coin
        select (new BackupCoverage("App", spend, state), new BackupCoverage("App", spend, known ? state : BackupState.Unknown));
}
