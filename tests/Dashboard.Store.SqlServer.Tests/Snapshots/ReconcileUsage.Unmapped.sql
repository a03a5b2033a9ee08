DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';

SELECT [u].[EffectiveCost]
FROM [UsageDays] AS [u]
WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @from AND [u].[Day] <= @to AND [u].[IsAi] = CAST(1 AS bit) AND [u].[PartyId] IS NULL AND [u].[Currency] = N'USD'
