DECLARE @from date = '2026-11-20';

SELECT [u0].[Year], [u0].[Month], [u0].[PartyId], [u0].[DeveloperId], [u0].[HostId], COALESCE(SUM([u0].[EffectiveCost]), 0.0)
FROM (
    SELECT [u].[DeveloperId], [u].[EffectiveCost], [u].[HostId], [u].[PartyId], DATEPART(year, [u].[Day]) AS [Year], DATEPART(month, [u].[Day]) AS [Month]
    FROM [UsageDays] AS [u]
    WHERE [u].[Day] >= @from AND [u].[Currency] = N'USD' AND [u].[IsAi] = CAST(1 AS bit)
) AS [u0]
GROUP BY [u0].[Year], [u0].[Month], [u0].[PartyId], [u0].[DeveloperId], [u0].[HostId]
