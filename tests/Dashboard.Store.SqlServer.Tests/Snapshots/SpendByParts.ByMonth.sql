DECLARE @from date = '2026-11-20';

SELECT [u].[Month], [u].[PartyId], [u].[DeveloperId], [u].[HostId], COALESCE(SUM([u].[EffectiveCost]), 0.0)
FROM [UsageMonths] AS [u]
WHERE [u].[Month] >= @from AND [u].[Currency] = N'USD' AND [u].[IsAi] = CAST(1 AS bit)
GROUP BY [u].[Month], [u].[PartyId], [u].[DeveloperId], [u].[HostId]
