using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>Scores every vendor and keeps the day's scores. Run nightly and after whatever changes an input.</summary>
public sealed class ComputeScores(StoreContexts contexts, IStoreLocks locks, TimeProvider time)
{
    public async Task<int> RunAsync(Actor actor, string reason, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, "scores", cancellationToken);
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var inputs = await ScoreInputs.ReadAsync(db, today, cancellationToken);
        await db.VendorScores.Where(s => s.Day == today).ExecuteDeleteAsync(cancellationToken);
        foreach (var vendor in inputs.Vendors)
        {
            db.VendorScores.Add(Score(vendor, inputs, LockInPolicy.Default, now, today, reason));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return inputs.Vendors.Count;
    }

    internal static LockInScore Compute(VendorName vendor, ScoreInputs inputs, LockInPolicy policy) =>
        LockInCalculator.Compute(Signals(vendor, inputs, policy), policy);

    private static VendorScore Score(
        VendorName vendor,
        ScoreInputs inputs,
        LockInPolicy policy,
        DateTimeOffset now,
        DateOnly today,
        string reason
    )
    {
        var score = Compute(vendor, inputs, policy);
        return new VendorScore
        {
            VendorId = vendor.Id,
            Day = today,
            Lower = score.Total.Lower,
            Upper = score.Total.Upper,
            Spend = inputs.Through is null ? null : Spend(vendor, inputs),
            SpendThrough = inputs.Through,
            Score = JsonSerializer.Serialize(score),
            PolicyVersion = score.PolicyVersion,
            ComputedAt = now,
            Reason = reason.Length > 200 ? reason[..200] : reason,
        };
    }

    private static decimal Spend(VendorName vendor, ScoreInputs inputs) =>
        inputs.Spend.Where(g => g.PartyId == vendor.Id || g.DeveloperId == vendor.Id || g.HostId == vendor.Id).Sum(g => g.Spend);

    private static LockInSignals Signals(VendorName vendor, ScoreInputs inputs, LockInPolicy policy)
    {
        var dependence = DependenceBuilder.Build(inputs.Spend.Count == 0 ? null : inputs.Spend, vendor.Id);
        return new LockInSignals
        {
            Dependence = WithEvidence(vendor, inputs, dependence),
            Applications = dependence is null ? null : SpendItems(vendor, inputs, dependence, ToSubstitutability),
            Backups = dependence is null ? null : SpendItems(vendor, inputs, dependence, ToBackup),
            Terms = ContractTermsBuilder.Build(
                [.. inputs.Contracts[vendor.Id]],
                policy.LongNoticeDays,
                [.. inputs.UpstreamRights[vendor.Id]]
            ),
        };
    }

    // The register does not hold declared substitutability and backups yet, so all spend stands with an unknown degree; spend that
    // may turn out to be the vendor's stands beside it.
    private static List<T> SpendItems<T>(VendorName vendor, ScoreInputs inputs, DependenceSignals dependence, Func<string, decimal, T> item)
    {
        var items = new List<T>();
        if (Spend(vendor, inputs) is > 0 and var known)
        {
            items.Add(item("All applications", known));
        }

        if (dependence.Tiers.Sum(t => t.Unattributed) + dependence.Unmapped.PossiblyVendor is > 0 and var possible)
        {
            items.Add(item("Unmapped usage that may be this vendor's", possible));
        }

        return items;
    }

    private static ApplicationSubstitutability ToSubstitutability(string name, decimal spend) => new(name, spend, Declared: null);

    private static BackupCoverage ToBackup(string name, decimal spend) => new(name, spend, BackupState.Unknown);

    private static DependenceSignals? WithEvidence(VendorName vendor, ScoreInputs inputs, DependenceSignals? signals) =>
        signals is null
            ? null
            : signals with
            {
                Tiers = [.. signals.Tiers.Select(t => t with { Evidence = Rows(vendor, inputs, t) })],
                Unmapped = signals.Unmapped with { Evidence = UnmappedRows(inputs) },
            };

    private static EvidenceItem Rows(VendorName vendor, ScoreInputs inputs, TierDependence tier) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"${tier.VendorSpend:N0} of ${tier.TotalSpend:N0} in this tier: as contract party ${tier.AsParty:N0}, as developer ${tier.AsDeveloper:N0}, as host ${tier.AsHost:N0} (the roles overlap)."
            ),
            "FOCUS EffectiveCost of the tier's usage rows in which the vendor is party, developer or host",
            string.Create(
                CultureInfo.InvariantCulture,
                $"/spend/rows?vendor={vendor.Key}&tier={tier.Tier}&ai=true&currency={ScoreInputs.Currency}&from={inputs.From:yyyy-MM-dd}&to={inputs.Through:yyyy-MM-dd}"
            ),
            Instant(inputs.Through)
        );

    private static EvidenceItem UnmappedRows(ScoreInputs inputs) =>
        new(
            "Rows that no mapping rule gives a model and all three vendors.",
            "ordered mapping rules",
            string.Create(
                CultureInfo.InvariantCulture,
                $"/spend/rows?unmapped=true&ai=true&currency={ScoreInputs.Currency}&from={inputs.From:yyyy-MM-dd}&to={inputs.Through:yyyy-MM-dd}"
            ),
            Instant(inputs.Through)
        );

    private static DateTimeOffset? Instant(DateOnly? day) =>
        day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
