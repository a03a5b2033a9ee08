DECLARE @highest int = 1;
DECLARE @today date = '2026-11-20';
DECLARE @id int = 1;
DECLARE @vendor nvarchar(80) = N'x';

SELECT [c].[Id], [c].[AnnualValue], [c].[Confidentiality], [c].[Currency], [c].[DeletedAt], [c].[EndsOn], [c].[GoverningLaw], [c].[Key], [c].[LeadDays], [c].[LegalHold], [c].[LegalHoldAt], [c].[LegalHoldBy], [c].[LegalHoldReason], [c].[NoticeDays], [c].[Origin], [c].[OurParty], [c].[ParentId], [c].[Renewal], [c].[RenewalMonths], [c].[SignedOn], [c].[StartsOn], [c].[StatesAntiAssignment], [c].[StatesAutoRenewalLongNotice], [c].[StatesExclusivity], [c].[StatesMilestoneOrControlRight], [c].[StatesNoTerminationForConvenience], [c].[StatesNoTransitionService], [c].[StatesParityOwed], [c].[StatesRightOfFirstRefusal], [c].[Title], [c].[Type], [c].[VendorId], [c].[VendorNoticeDays], [c].[Version]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND ([c].[EndsOn] IS NULL OR [c].[EndsOn] >= @today OR [c].[Renewal] = 2) AND [c].[Id] = @id AND [v0].[Key] = @vendor
