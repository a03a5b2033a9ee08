using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.Policy;

namespace Dashboard.Web.Policy;

/// <param name="Versions">The one in force first.</param>
public sealed record PolicyView(IReadOnlyList<PolicyVersion> Versions)
{
    public LockInPolicy Current => Versions[0].Policy;
}
