namespace Dashboard.Domain.LockIn.Signals;

/// <summary>Whose spend an item of F2 or F6 is: decides what has to be found out where its answer is not known.</summary>
public enum SpendSubject
{
    /// <summary>One application's.</summary>
    Application = 1,

    /// <summary>The vendor's whole spend: no usage rule names an application yet.</summary>
    AllApplications = 2,

    /// <summary>What is left when the usage rules have named theirs.</summary>
    NoApplication = 3,

    /// <summary>Usage that is not mapped to its vendors and may be this one's.</summary>
    PossiblyVendors = 4,
}
