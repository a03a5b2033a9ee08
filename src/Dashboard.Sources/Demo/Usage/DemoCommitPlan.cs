namespace Dashboard.Sources.Demo.Usage;

/// <summary>
/// A monthly amount paid to Azure in advance, which then pays for small models at a lower rate. Covered rows are not billed
/// again; their effective cost comes out of the amount. What is left at the end of a month is lost, and shown as unused.
/// </summary>
internal sealed class DemoCommitPlan
{
    public const string Id = "kf-azure-ai-commit-2026";
    public const string Name = "AI commit plan 2026";
    public const string Type = "AI commit plan";
    public const string IssuerKey = "microsoft";
    private const string Account = "kf-ai-prod-eu";
    private const decimal MonthlyUsd = 25_000m;
    private const decimal RatePart = 0.85m;
    private static readonly DateOnly From = new(2026, 1, 1);

    private static readonly DemoMeter Plan = new(
        DemoMeter.Ai,
        DemoMeter.GenerativeAi,
        "Foundry Models",
        "KF-COMMIT-2026",
        "AI commit plan Month",
        "AI commit plan - monthly amount",
        "1 Month",
        "1 Month"
    );

    private decimal left;

    /// <summary>The month's purchase on its first day; resets what is left.</summary>
    public DemoCharge? Purchase(DemoIssuer issuer, DateOnly day)
    {
        if (day < From || day.Day != 1)
        {
            return null;
        }

        left = MonthlyUsd;
        return Charge(issuer, day, 1, MonthlyUsd, effective: 0, billed: MonthlyUsd) with { Category = "Purchase" };
    }

    /// <summary>The charge as it becomes when the plan can pay for all of it; otherwise unchanged.</summary>
    public DemoCharge Cover(DemoCharge charge, DemoOffer offer)
    {
        var cost = charge.ContractedCost * RatePart;
        if (charge.Day < From || offer.Key is not ("az-gpt-5-mini" or "az-gpt-5.4-mini") || cost > left)
        {
            return charge;
        }

        left -= cost;
        return charge with { EffectiveCost = cost, BilledCost = 0, Commitment = new DemoCommitmentUse("Used", cost) };
    }

    /// <summary>What nobody used, on the month's last day.</summary>
    public DemoCharge? Unused(DemoIssuer issuer, DateOnly day)
    {
        if (day < From || day.AddDays(1).Day != 1 || left == 0)
        {
            return null;
        }

        return Charge(issuer, day, left / MonthlyUsd, MonthlyUsd, effective: left, billed: 0) with
        {
            Commitment = new DemoCommitmentUse("Unused", left),
        };
    }

    private static DemoCharge Charge(DemoIssuer issuer, DateOnly day, decimal months, decimal price, decimal effective, decimal billed) =>
        new(
            issuer,
            Account,
            "swedencentral",
            Application: null,
            Plan,
            day,
            new DateOnly(day.Year, day.Month, 1),
            months,
            Consumed: null,
            price,
            price,
            effective,
            billed
        )
        {
            Commitment = new DemoCommitmentUse(Status: null, Quantity: null),
        };
}
