using System.Text.Json;
using Dashboard.Domain.Contracts;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.Readiness;
using Dashboard.Domain.Spend;
using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.Tests;

/// <summary>Every kind that a form offers: all of its values are offered, named in words of their own, numbered from 1 and stored by name.</summary>
public class KindNamesTests
{
    [Fact]
    public void ContractKinds_AreNamed()
    {
        Check(ContractTypes.All, ContractTypes.NameOf);
        Check(RenewalKinds.All, RenewalKinds.NameOf);
        Check(ConfidentialityNames.All, ConfidentialityNames.NameOf);
        Check(CommitmentKinds.All, CommitmentKinds.NameOf);
    }

    [Fact]
    public void VendorKinds_AreNamed()
    {
        Check(GovernanceForms.All, GovernanceForms.NameOf);
        Check(AlliancePhases.All, AlliancePhases.NameOf);
        Check(VendorFactKinds.All, VendorFactKinds.NameOf);
        Check(VendorEventKinds.All, VendorEventKinds.NameOf);
    }

    [Fact]
    public void ReadinessKinds_AreNamed()
    {
        Check(ExitPlanStates.All, ExitPlanStates.NameOf);
        Check(AlternativeStates.All, AlternativeStates.NameOf);
        Check(ApplicationBindings.All, ApplicationBindings.NameOf);
        Check(CriticalityNames.All, CriticalityNames.NameOf);
    }

    [Fact]
    public void CommitmentStatesAndRemedies_AreNamed()
    {
        Check(Enum.GetValues<CommitmentState>(), CommitmentStates.NameOf);
        Check(Enum.GetValues<Remedy>(), Remedies.NameOf);
    }

    private static void Check<T>(IReadOnlyList<T> all, Func<T, string> nameOf)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>(), all);
        Assert.Equal(
            Enumerable.Range(1, all.Count),
            all.Select(v => Convert.ToInt32(v, System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Equal(all.Count, all.Select(nameOf).Where(n => n.Length > 0).Distinct().Count());
        Assert.All(all, v => Assert.Equal($"\"{v}\"", JsonSerializer.Serialize(v)));
        Assert.Throws<ArgumentOutOfRangeException>(() => nameOf(default));
    }
}
