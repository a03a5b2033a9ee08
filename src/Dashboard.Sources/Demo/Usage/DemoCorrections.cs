using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Demo.Usage;

/// <summary>Now and then a vendor takes back a part of a day of the month before, on the third of the month.</summary>
internal static class DemoCorrections
{
    private const int DayOfMonth = 3;

    /// <summary>One workload in so many is corrected each month.</summary>
    private const int OneIn = 6;

    public static DemoCharge? Find(DemoIssuer issuer, DemoWorkload workload, DateOnly today)
    {
        if (today.Day != DayOfMonth || DemoRandom.Between(1, OneIn, $"correct {workload.Key}", today) != 1)
        {
            return null;
        }

        var day = new DateOnly(today.Year, today.Month, 1)
            .AddMonths(-1)
            .AddDays(DemoRandom.Between(4, 24, $"corrected day {workload.Key}", today));
        var kind = workload.OutputPermille > 0 ? TokenKind.Output : TokenKind.Input;
        var tokens = DemoCharges.Tokens(workload, kind, day) / 1000 * DemoRandom.Between(20, 60, $"part {workload.Key}", today) / 1000;
        return tokens == 0
            ? null
            : DemoCharges.Charge(issuer, workload, kind, day, -tokens * 1000) with
            {
                BillingMonth = new DateOnly(today.Year, today.Month, 1),
                IsCorrection = true,
            };
    }
}
