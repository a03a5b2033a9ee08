DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';

SELECT [u].[Currency], MIN([u].[Day]), MAX([u].[Day]), COUNT(DISTINCT ([u].[Day])), COALESCE(SUM([u].[EffectiveCost]), 0.0)
FROM [UsageDays] AS [u]
WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @from AND [u].[Day] <= @to AND [u].[Currency] <> N'USD'
GROUP BY [u].[Currency]
ORDER BY [u].[Currency]
