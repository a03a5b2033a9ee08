DECLARE @today date = '2026-11-20';

SELECT [c].[Id], [c].[AnnualValue], [c].[Confidentiality], [c].[Currency], [c].[DeletedAt], [c].[EndsOn], [c].[GoverningLaw], [c].[Key], [c].[LeadDays], [c].[LegalHold], [c].[LegalHoldAt], [c].[LegalHoldBy], [c].[LegalHoldReason], [c].[NoticeDays], [c].[Origin], [c].[OurParty], [c].[ParentId], [c].[Renewal], [c].[RenewalMonths], [c].[SignedOn], [c].[StartsOn], [c].[StatesAntiAssignment], [c].[StatesAutoRenewalLongNotice], [c].[StatesExclusivity], [c].[StatesMilestoneOrControlRight], [c].[StatesNoTerminationForConvenience], [c].[StatesNoTransitionService], [c].[StatesParityOwed], [c].[StatesRightOfFirstRefusal], [c].[Title], [c].[Type], [c].[VendorId], [c].[VendorNoticeDays], [c].[Version], [d].[ScannedFor], [d].[Id], (
    SELECT MAX([d0].[AddedAt])
    FROM [Documents] AS [d0]
    WHERE [c].[Id] = [d0].[ContractId])
FROM [Contracts] AS [c]
LEFT JOIN [Documents] AS [d] ON [c].[Id] = [d].[ContractId]
WHERE [c].[DeletedAt] IS NULL AND [c].[VendorId] IS NOT NULL AND ([c].[StartsOn] IS NULL OR [c].[StartsOn] <= @today) AND ([c].[EndsOn] IS NULL OR [c].[EndsOn] >= @today OR [c].[Renewal] = 2)
ORDER BY [c].[Id]
