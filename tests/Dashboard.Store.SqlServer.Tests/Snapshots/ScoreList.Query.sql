DECLARE @day date = '2026-11-20';
DECLARE @wanted nvarchar(80) = N'openai';
DECLARE @wanted0 nvarchar(200) = N'openai';

SELECT [v].[VendorId], [v].[Day], [v].[ComputedAt], [v].[Lower], [v].[PolicyVersion], [v].[Reason], [v].[Score], [v].[Spend], [v].[SpendThrough], [v].[Upper], [v1].[Id], [v1].[AlliancePhase], [v1].[Country], [v1].[DeletedAt], [v1].[GovernanceForm], [v1].[Key], [v1].[LegalName], [v1].[Lei], [v1].[Name], [v1].[Origin], [v1].[ParentId], [v1].[PriceListNames], [v1].[ReviewOn], [v1].[ReviewOwner], [v1].[Roles], [v1].[Summary], [v1].[Version]
FROM [VendorScores] AS [v]
INNER JOIN (
    SELECT [v0].[Id], [v0].[AlliancePhase], [v0].[Country], [v0].[DeletedAt], [v0].[GovernanceForm], [v0].[Key], [v0].[LegalName], [v0].[Lei], [v0].[Name], [v0].[Origin], [v0].[ParentId], [v0].[PriceListNames], [v0].[ReviewOn], [v0].[ReviewOwner], [v0].[Roles], [v0].[Summary], [v0].[Version]
    FROM [Vendors] AS [v0]
    WHERE [v0].[DeletedAt] IS NULL
) AS [v1] ON [v].[VendorId] = [v1].[Id]
WHERE [v].[Day] = @day AND ([v1].[Key] = @wanted OR LOWER([v1].[Name]) = @wanted0)
ORDER BY [v1].[Name]
