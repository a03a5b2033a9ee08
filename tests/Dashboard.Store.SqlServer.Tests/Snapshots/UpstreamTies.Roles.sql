DECLARE @since date = '2026-11-20';

SELECT DISTINCT [u].[PartyId], [u].[DeveloperId], [u].[HostId]
FROM [UsageDays] AS [u]
WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @since AND [u].[IsAi] = CAST(1 AS bit)
