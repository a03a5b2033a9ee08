DECLARE @highest int = 1;

SELECT [o].[Id], [o].[Bound], [o].[ContractId], [o].[DeletedAt], [o].[DoneOn], [o].[DueOn], [o].[Key], [o].[LeadDays], [o].[Notes], [o].[Origin], [o].[Owner], [o].[Place], [o].[RepeatMonths], [o].[Title], [o].[Version], [c1].[Id], [c1].[AnnualValue], [c1].[Confidentiality], [c1].[Currency], [c1].[DeletedAt], [c1].[EndsOn], [c1].[GoverningLaw], [c1].[Key], [c1].[LeadDays], [c1].[LegalHold], [c1].[LegalHoldAt], [c1].[LegalHoldBy], [c1].[LegalHoldReason], [c1].[NoticeDays], [c1].[Origin], [c1].[OurParty], [c1].[ParentId], [c1].[Renewal], [c1].[RenewalMonths], [c1].[SignedOn], [c1].[StartsOn], [c1].[StatesAntiAssignment], [c1].[StatesAutoRenewalLongNotice], [c1].[StatesExclusivity], [c1].[StatesMilestoneOrControlRight], [c1].[StatesNoTerminationForConvenience], [c1].[StatesNoTransitionService], [c1].[StatesParityOwed], [c1].[StatesRightOfFirstRefusal], [c1].[Title], [c1].[Type], [c1].[VendorId], [c1].[VendorNoticeDays], [c1].[Version], [v0].[Id], [v0].[AlliancePhase], [v0].[Country], [v0].[DeletedAt], [v0].[GovernanceForm], [v0].[Key], [v0].[LegalName], [v0].[Lei], [v0].[Name], [v0].[Origin], [v0].[ParentId], [v0].[PriceListNames], [v0].[ReviewOn], [v0].[ReviewOwner], [v0].[Roles], [v0].[Summary], [v0].[Version]
FROM [Obligations] AS [o]
INNER JOIN (
    SELECT [c0].[Id], [c0].[AnnualValue], [c0].[Confidentiality], [c0].[Currency], [c0].[DeletedAt], [c0].[EndsOn], [c0].[GoverningLaw], [c0].[Key], [c0].[LeadDays], [c0].[LegalHold], [c0].[LegalHoldAt], [c0].[LegalHoldBy], [c0].[LegalHoldReason], [c0].[NoticeDays], [c0].[Origin], [c0].[OurParty], [c0].[ParentId], [c0].[Renewal], [c0].[RenewalMonths], [c0].[SignedOn], [c0].[StartsOn], [c0].[StatesAntiAssignment], [c0].[StatesAutoRenewalLongNotice], [c0].[StatesExclusivity], [c0].[StatesMilestoneOrControlRight], [c0].[StatesNoTerminationForConvenience], [c0].[StatesNoTransitionService], [c0].[StatesParityOwed], [c0].[StatesRightOfFirstRefusal], [c0].[Title], [c0].[Type], [c0].[VendorId], [c0].[VendorNoticeDays], [c0].[Version]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL
) AS [c1] ON [o].[ContractId] = [c1].[Id]
LEFT JOIN (
    SELECT [v].[Id], [v].[AlliancePhase], [v].[Country], [v].[DeletedAt], [v].[GovernanceForm], [v].[Key], [v].[LegalName], [v].[Lei], [v].[Name], [v].[Origin], [v].[ParentId], [v].[PriceListNames], [v].[ReviewOn], [v].[ReviewOwner], [v].[Roles], [v].[Summary], [v].[Version]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c1].[VendorId] = [v0].[Id]
WHERE [o].[DeletedAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[Id] = [o].[ContractId]) AND ([o].[DoneOn] IS NULL OR [o].[RepeatMonths] IS NOT NULL)
ORDER BY [o].[Id]
