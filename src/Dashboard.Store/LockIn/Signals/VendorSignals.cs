using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Domain.Vendors.Ownership;

namespace Dashboard.Store.LockIn.Signals;

/// <summary>Gathers what is known of one vendor out of the inputs of all; made once for a computation.</summary>
internal sealed class VendorSignals
{
    private readonly ScoreInputs inputs;
    private readonly LockInPolicy policy;
    private readonly DependenceEvidence dependence;
    private readonly ApplicationItems applications;
    private readonly SwitchingSignals switching;
    private readonly ReadinessSignals readiness;

    public VendorSignals(ScoreInputs inputs, LockInPolicy policy)
    {
        this.inputs = inputs;
        this.policy = policy;
        var controllers = Controllers.Of(inputs.Vendors.Select(v => (v.Id, v.ParentId)));
        var names = inputs.Vendors.ToDictionary(v => v.Id, v => v.Name);
        dependence = new DependenceEvidence(inputs.Spend);
        applications = new ApplicationItems(inputs, new(controllers, id => names.GetValueOrDefault(id, "a vendor that was removed")));
        switching = new SwitchingSignals(inputs);
        readiness = new ReadinessSignals(inputs, controllers);
    }

    public LockInSignals Of(VendorName vendor) =>
        new()
        {
            Dependence = dependence.Of(vendor),
            Applications = applications.Substitutability(vendor),
            Switching = switching.Of(vendor),
            Terms = ContractTermsBuilder.Build(
                [.. inputs.Contracts[vendor.Id]],
                policy.LongNoticeDays,
                [.. inputs.UpstreamRights[vendor.Id]]
            ),
            Readiness = readiness.Of(vendor),
            Backups = applications.Backups(vendor),
        };
}
