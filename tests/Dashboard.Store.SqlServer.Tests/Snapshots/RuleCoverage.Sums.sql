DECLARE @first date = '2026-08-23';
DECLARE @last date = '2026-11-20';

SELECT COALESCE(SUM([u].[EffectiveCost]), 0.0), COALESCE(SUM(CASE
    WHEN [u].[PartyId] IS NULL OR [u].[DeveloperId] IS NULL OR [u].[HostId] IS NULL OR [u].[ModelId] IS NULL THEN [u].[EffectiveCost]
END), 0.0), COALESCE(SUM(CASE
    WHEN [u].[ApplicationId] IS NULL THEN [u].[EffectiveCost]
END), 0.0)
FROM [UsageDays] AS [u]
WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @first AND [u].[Day] <= @last AND [u].[IsAi] = CAST(1 AS bit) AND [u].[Currency] = N'USD'
GROUP BY [u].[Currency]
