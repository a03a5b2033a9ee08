DECLARE @highest int = 1;
DECLARE @vendor nvarchar(80) = N'x';
DECLARE @id int = 1;
DECLARE @type nvarchar(60) = N'exclusivity';
DECLARE @bound int = 1;

SELECT [c].[Id], [c].[AnnualValue], [c].[Confidentiality], [c].[Currency], [c].[DeletedAt], [c].[EndsOn], [c].[GoverningLaw], [c].[Key], [c].[LeadDays], [c].[LegalHold], [c].[LegalHoldAt], [c].[LegalHoldBy], [c].[LegalHoldReason], [c].[NoticeDays], [c].[Origin], [c].[OurParty], [c].[ParentId], [c].[Renewal], [c].[RenewalMonths], [c].[SignedOn], [c].[StartsOn], [c].[StatesAntiAssignment], [c].[StatesAutoRenewalLongNotice], [c].[StatesExclusivity], [c].[StatesMilestoneOrControlRight], [c].[StatesNoTerminationForConvenience], [c].[StatesNoTransitionService], [c].[StatesParityOwed], [c].[StatesRightOfFirstRefusal], [c].[Title], [c].[Type], [c].[VendorId], [c].[VendorNoticeDays], [c].[Version], [v0].[Id], [v0].[AlliancePhase], [v0].[Country], [v0].[DeletedAt], [v0].[GovernanceForm], [v0].[Key], [v0].[LegalName], [v0].[Lei], [v0].[Name], [v0].[Origin], [v0].[ParentId], [v0].[PriceListNames], [v0].[ReviewOn], [v0].[ReviewOwner], [v0].[Roles], [v0].[Summary], [v0].[Version]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[AlliancePhase], [v].[Country], [v].[DeletedAt], [v].[GovernanceForm], [v].[Key], [v].[LegalName], [v].[Lei], [v].[Name], [v].[Origin], [v].[ParentId], [v].[PriceListNames], [v].[ReviewOn], [v].[ReviewOwner], [v].[Roles], [v].[Summary], [v].[Version]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [v0].[Key] = @vendor AND [c].[Id] = @id AND EXISTS (
    SELECT 1
    FROM [Clauses] AS [c0]
    WHERE [c].[Id] = [c0].[ContractId] AND [c0].[Type] = @type AND [c0].[State] <> 3) AND EXISTS (
    SELECT 1
    FROM [Clauses] AS [c1]
    WHERE [c].[Id] = [c1].[ContractId] AND [c1].[Bound] = @bound AND [c1].[State] <> 3)
ORDER BY [v0].[Name], [c].[Title], [c].[Id]
