using System.Globalization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Readiness;
using Dashboard.Domain.Vendors.Ownership;
using Dashboard.Store.Readiness;

namespace Dashboard.Store.LockIn.Signals;

/// <summary>F5: the exit plan, and whether every application has somewhere to go.</summary>
internal sealed class ReadinessSignals(ScoreInputs inputs, Controllers controllers)
{
    private const int TestMonths = 12;
    private const int AuditMonths = 24;

    public ExitReadiness Of(VendorName vendor)
    {
        var plan = inputs.Registers.ExitPlans.GetValueOrDefault(vendor.Id);
        var named = AllHaveAlternatives(vendor);
        return new ExitReadiness
        {
            ExitPlan = plan?.State is { } state ? state != ExitPlanState.None : null,
            TestedWithin12Months = Within(plan?.LastTestOn, plan?.WasTested, TestMonths),
            AlternativesNamed = named is null ? plan?.AlternativesNamed : true,
            AuditedWithin24Months = Within(plan?.LastAuditOn, plan?.WasAudited, AuditMonths),
            Reintegration = plan?.Reintegration,
            Evidence = plan is null ? null : Evidence(plan),
            AlternativesEvidence = named,
        };
    }

    /// <summary>A day that is still to come says nothing of the past.</summary>
    private bool? Within(DateOnly? last, bool? ever, int months) =>
        last <= inputs.Today ? last >= inputs.Today.AddMonths(-months)
        : ever == false ? false
        : null;

    /// <summary>
    /// The evidence when every application that uses the vendor has an alternative that would not stop with it; null otherwise. Spend that
    /// no application answers for may be one's without an alternative, so that the register cannot say yes by itself while there is any.
    /// </summary>
    private EvidenceItem? AllHaveAlternatives(VendorName vendor)
    {
        var applications = inputs
            .Spend.ByVendor[vendor.Id]
            .GroupBy(g => g.ApplicationId)
            .Select(g => (Id: g.Key, Spend: g.Sum(x => x.Spend)))
            .Where(a => a.Spend > 0)
            .ToList();
        return
            applications.Count > 0
            && applications.TrueForAll(a =>
                a.Id is { } id && inputs.Registers.Alternatives[id].Any(alternative => IsElsewhere(alternative, vendor))
            )
            ? new EvidenceItem(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Each of the {applications.Count:N0} applications with spend names an alternative from another developer, under another controlling owner."
                ),
                "register of alternatives",
                "/registers/alternatives",
                ScoreInputs.Instant(inputs.Today)
            )
            : null;
    }

    private bool IsElsewhere(ScoredAlternative alternative, VendorName vendor) =>
        !controllers.HaveOneController(alternative.DeveloperId, vendor.Id)
        && (alternative.HostId is not { } host || !controllers.HaveOneController(host, vendor.Id));

    private EvidenceItem Evidence(ExitPlan plan) =>
        new(
            $"Exit plan: {(plan.State is { } state ? ExitPlanStates.NameOf(state).ToLowerInvariant() : "not known")}; "
                + $"last test: {Last(plan.LastTestOn, plan.WasTested)}; last audit: {Last(plan.LastAuditOn, plan.WasAudited)}.",
            "register of exit plans",
            string.Create(CultureInfo.InvariantCulture, $"/registers/exit-plans/{plan.Id}"),
            inputs.Registers.Dates.Of("exit plan", plan.Id)
        );

    private static string Last(DateOnly? day, bool? ever) =>
        (day, ever) switch
        {
            ({ } known, _) => string.Create(CultureInfo.InvariantCulture, $"{known:yyyy-MM-dd}"),
            (_, false) => "never",
            _ => "not known",
        };
}
