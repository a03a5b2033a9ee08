using Dashboard.Domain.LockIn;

namespace Dashboard.Web.Home;

/// <summary>Where an answer is entered that may serve several vendors.</summary>
public static class QuestionLinks
{
    public static string Of(Remedy remedy) =>
        remedy switch
        {
            Remedy.ImportUsage => "/imports/usage",
            Remedy.MapUsage => "/spend/rules",
            Remedy.Applications => "/registers/applications?substitutability=unknown",
            Remedy.Backups => "/registers/applications?has_backup=unknown",
            Remedy.SwitchingCost => "/registers/switching-costs",
            Remedy.Contracts => "/registers/contracts",
            Remedy.ReviewClauses => "/contracts?awaiting=true",
            Remedy.ExitPlan => "/registers/exit-plans",
            _ => throw new ArgumentOutOfRangeException(nameof(remedy), remedy, "Unknown remedy."),
        };
}
