using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Readiness;
using Dashboard.Domain.Vendors;
using Dashboard.Store;
using Dashboard.Store.Applications;
using Dashboard.Store.Readiness;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Applications with alternatives; exit plans and switching costs of vendors.</summary>
internal sealed class ScaleApplications(ScaleSize size, ScaleRandom random)
{
    private static readonly string[] Functions = ["Customer support", "Claims", "Underwriting", "Search", "Coding", "Translation", "Fraud"];

    public IEnumerable<ConsumingApplication> Applications(IReadOnlyList<int> models, IReadOnlyList<int> hosts) =>
        Enumerable
            .Range(1, size.Applications)
            .Select(i =>
            {
                var hasBackup = random.Maybe(0.6, random.Chance(0.6));
                return new ConsumingApplication
                {
                    Key = $"scale-application-{i}",
                    Name = $"{random.Of(Functions)} assistant {i}",
                    Owner = $"Team {random.Below(200)}",
                    Function = random.Of(Functions),
                    Criticality = random.Maybe(0.8, random.Of(CriticalityNames.All)),
                    RtoHours = random.Maybe(0.5, random.Between(1, 72)),
                    RpoHours = random.Maybe(0.4, random.Between(1, 24)),
                    Tier = random.Maybe(0.7, (ModelTier)(1 + random.Below(3))),
                    Binding = random.Maybe(0.8, random.Of(ApplicationBindings.All)),
                    DataClasses = ["internal"],
                    Regions = ["eu-west-1"],
                    ModelIds = [random.SkewedOf(models), random.SkewedOf(models)],
                    HasBackup = hasBackup,
                    BackupModelId = hasBackup == true ? random.SkewedOf(models) : null,
                    BackupHostId = hasBackup == true ? random.SkewedOf(hosts) : null,
                    Substitutability = random.Maybe(0.6, (Substitutability)(1 + random.Below(4))),
                    SubstitutabilityReason = "Invented to measure speed.",
                    Origin = Origin.User,
                };
            });

    public IEnumerable<Alternative> Alternatives(IReadOnlyList<int> applications, IReadOnlyList<int> models, IReadOnlyList<int> hosts) =>
        Enumerable
            .Range(1, applications.Count * 3 / 2)
            .Select(i => new Alternative
            {
                Key = $"scale-alternative-{i}",
                ApplicationId = applications[i * 7 % applications.Count],
                ModelId = random.SkewedOf(models),
                HostId = random.Maybe(0.7, random.SkewedOf(hosts)),
                State = random.Of(AlternativeStates.All),
                Origin = Origin.User,
            });

    public IEnumerable<ExitPlan> ExitPlans(IReadOnlyList<int> vendors) =>
        vendors
            .Where(_ => random.Chance(0.7))
            .Select(vendor => new ExitPlan
            {
                Key = $"scale-exit-plan-{vendor}",
                VendorId = vendor,
                State = random.Maybe(0.9, random.Of(ExitPlanStates.All)),
                Owner = $"Team {random.Below(40)}",
                Steps = "Freeze new use\nMove the prompts\nRun both\nSwitch over",
                WasTested = random.Maybe(0.5, random.Chance(0.5)),
                Reintegration = random.Maybe(0.5, (Reintegration)(1 + random.Below(3))),
                AlternativesNamed = random.Maybe(0.5, random.Chance(0.5)),
                Origin = Origin.User,
            });

    public IEnumerable<SwitchingCostEstimate> SwitchingCosts(IReadOnlyList<int> vendors) =>
        vendors
            .Where(_ => random.Chance(0.6))
            .Select(vendor => new SwitchingCostEstimate
            {
                Key = $"scale-switching-cost-{vendor}",
                VendorId = vendor,
                Hours = random.Maybe(0.9, random.Between(10, 4_000)),
                HourlyRate = 120,
                ReEvaluation = random.Maybe(0.7, 100m * random.Below(500)),
                TerminationFee = random.Maybe(0.5, 100m * random.Below(500)),
                EstimatedOn = size.Today.AddDays(-random.Below(300)),
                Origin = Origin.User,
            });
}
