using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn.Factors;

/// <summary>What F2 and F6 ask of spend that is no application's: both need the usage shared out first.</summary>
internal static class SpendSubjects
{
    public static string UsageQuestion(SpendSubject subject) =>
        subject switch
        {
            SpendSubject.NoApplication => "Say which application the remaining usage belongs to.",
            SpendSubject.PossiblyVendors => "Map the usage whose model or vendor is not known.",
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "An application is asked about by name."),
        };

    /// <param name="application">Where the answer for an application is entered.</param>
    public static Remedy RemedyOf(SpendSubject subject, Remedy application) =>
        subject is SpendSubject.NoApplication or SpendSubject.PossiblyVendors ? Remedy.MapUsage : application;
}
