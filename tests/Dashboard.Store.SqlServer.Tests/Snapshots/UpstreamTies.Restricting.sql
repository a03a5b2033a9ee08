DECLARE @today date = '2026-11-20';

SELECT [t].[Id], [t].[DeletedAt], [t].[EndPrecision], [t].[EndsOn], [t].[Fact], [t].[FromId], [t].[Key], [t].[Kind], [t].[Line], [t].[Note], [t].[Origin], [t].[ReadFrom], [t].[SourceAddress], [t].[SourceDate], [t].[SourceTitle], [t].[StartPrecision], [t].[StartsOn], [t].[Status], [t].[ToId], [t].[Version], [v0].[Id], [v0].[AlliancePhase], [v0].[Country], [v0].[DeletedAt], [v0].[GovernanceForm], [v0].[Key], [v0].[LegalName], [v0].[Lei], [v0].[Name], [v0].[Origin], [v0].[ParentId], [v0].[PriceListNames], [v0].[ReviewOn], [v0].[ReviewOwner], [v0].[Roles], [v0].[Summary], [v0].[Version], [v2].[Id], [v2].[AlliancePhase], [v2].[Country], [v2].[DeletedAt], [v2].[GovernanceForm], [v2].[Key], [v2].[LegalName], [v2].[Lei], [v2].[Name], [v2].[Origin], [v2].[ParentId], [v2].[PriceListNames], [v2].[ReviewOn], [v2].[ReviewOwner], [v2].[Roles], [v2].[Summary], [v2].[Version]
FROM [Ties] AS [t]
INNER JOIN (
    SELECT [v].[Id], [v].[AlliancePhase], [v].[Country], [v].[DeletedAt], [v].[GovernanceForm], [v].[Key], [v].[LegalName], [v].[Lei], [v].[Name], [v].[Origin], [v].[ParentId], [v].[PriceListNames], [v].[ReviewOn], [v].[ReviewOwner], [v].[Roles], [v].[Summary], [v].[Version]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [t].[FromId] = [v0].[Id]
INNER JOIN (
    SELECT [v1].[Id], [v1].[AlliancePhase], [v1].[Country], [v1].[DeletedAt], [v1].[GovernanceForm], [v1].[Key], [v1].[LegalName], [v1].[Lei], [v1].[Name], [v1].[Origin], [v1].[ParentId], [v1].[PriceListNames], [v1].[ReviewOn], [v1].[ReviewOwner], [v1].[Roles], [v1].[Summary], [v1].[Version]
    FROM [Vendors] AS [v1]
    WHERE [v1].[DeletedAt] IS NULL
) AS [v2] ON [t].[ToId] = [v2].[Id]
WHERE [t].[DeletedAt] IS NULL AND [t].[Kind] IN (6, 7, 8) AND ([t].[EndsOn] IS NULL OR [t].[EndsOn] > @today)
ORDER BY [v0].[Name], [v2].[Name], [t].[Id]
