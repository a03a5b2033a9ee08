using Dashboard.Domain.Spend;
using Dashboard.Sources.Demo.Prices;

namespace Dashboard.Sources.Demo.Usage;

/// <summary>Every charge of one issuer, day by day, made while it is read.</summary>
internal static class DemoCharges
{
    private static readonly TokenKind[] Kinds = [TokenKind.Input, TokenKind.CacheRead, TokenKind.CacheWrite, TokenKind.Output];

    public static IEnumerable<DemoCharge> Of(DemoIssuer issuer)
    {
        var workloads = DemoTables.Workloads.Where(w => w.Offer.IssuerKey == issuer.Key).ToArray();
        var others = DemoTables.OtherCharges.Where(c => c.IssuerKey == issuer.Key).ToArray();
        var plan = new DemoCommitPlan();
        for (var day = DemoPeriod.FirstDay; day <= DemoPeriod.LastDay; day = day.AddDays(1))
        {
            foreach (var charge in OfDay(issuer, workloads, plan, day).Concat(others.Select(o => Other(issuer, o, day))))
            {
                yield return charge;
            }
        }
    }

    private static IEnumerable<DemoCharge> OfDay(DemoIssuer issuer, DemoWorkload[] workloads, DemoCommitPlan plan, DateOnly day)
    {
        var hasPlan = issuer.Key == DemoCommitPlan.IssuerKey;
        if (hasPlan && plan.Purchase(issuer, day) is { } purchase)
        {
            yield return purchase;
        }

        foreach (var workload in workloads)
        {
            foreach (var charge in Usage(issuer, workload, day))
            {
                yield return hasPlan ? plan.Cover(charge, workload.Offer) : charge;
            }

            if (DemoCorrections.Find(issuer, workload, day) is { } correction)
            {
                yield return correction;
            }
        }

        if (hasPlan && plan.Unused(issuer, day) is { } unused)
        {
            yield return unused;
        }
    }

    private static IEnumerable<DemoCharge> Usage(DemoIssuer issuer, DemoWorkload workload, DateOnly day) =>
        from kind in Kinds
        let tokens = Tokens(workload, kind, day)
        where tokens > 0
        select Charge(issuer, workload, kind, day, tokens);

    /// <summary>Tokens of a kind, in thousands so that no unit has more than three decimals.</summary>
    public static long Tokens(DemoWorkload workload, TokenKind kind, DateOnly day)
    {
        if (DemoMeters.Of(workload.Offer, kind, workload.Region) is null)
        {
            return 0;
        }

        var thousands = DemoVolume.InputTokens(workload, day) / 1000;
        var cached = thousands * workload.CachedPermille / 1000;
        var written = thousands * workload.WrittenPermille / 1000;
        return 1000
            * kind switch
            {
                TokenKind.Input => thousands - cached - written,
                TokenKind.CacheRead => cached,
                TokenKind.CacheWrite => written,
                _ => thousands * workload.OutputPermille / 1000,
            };
    }

    /// <summary>A charge at the day's prices; negative tokens for a correction.</summary>
    public static DemoCharge Charge(DemoIssuer issuer, DemoWorkload workload, TokenKind kind, DateOnly day, long tokens)
    {
        var offer = workload.Offer;
        var quantity = (decimal)tokens / offer.TokensPerUnit;
        var list = DemoPrices.At(offer.ListName, day).Of(kind) * offer.TokensPerUnit / 1_000_000m;
        var contracted = list * issuer.ContractedPart(day);
        return new DemoCharge(
            issuer,
            workload.Account,
            workload.Region,
            workload.TaggedFrom <= day ? workload.Application : null,
            DemoMeters.Of(offer, kind, workload.Region)!,
            day,
            new DateOnly(day.Year, day.Month, 1),
            quantity,
            tokens,
            list,
            contracted,
            quantity * contracted,
            quantity * contracted
        );
    }

    private static DemoCharge Other(DemoIssuer issuer, DemoOtherCharge other, DateOnly day)
    {
        var quantity = (decimal)other.PerDay * DemoRandom.Between(900, 1100, other.Key, day) / 1000;
        return new DemoCharge(
            issuer,
            other.Account,
            other.Region,
            other.Application,
            new DemoMeter(
                other.Category,
                other.Subcategory,
                other.Service,
                other.Sku,
                other.Sku,
                other.Description,
                other.Unit,
                other.Unit
            ),
            day,
            new DateOnly(day.Year, day.Month, 1),
            quantity,
            quantity,
            other.Price,
            other.Price,
            quantity * other.Price,
            quantity * other.Price
        );
    }
}
