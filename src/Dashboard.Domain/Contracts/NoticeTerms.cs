namespace Dashboard.Domain.Contracts;

/// <summary>What a contract says of its end. Null is not known, except <paramref name="End"/>.</summary>
/// <param name="End">Last day of the first term; null where the contract runs until someone ends it.</param>
/// <param name="RenewalMonths">Length of each further term of an automatic renewal.</param>
/// <param name="OurNoticeDays">Calendar days before the end of a term by which we have to say that we leave.</param>
/// <param name="VendorNoticeDays">The same for the other side.</param>
public sealed record NoticeTerms(DateOnly? End, RenewalKind? Renewal, int? RenewalMonths, int? OurNoticeDays, int? VendorNoticeDays);
