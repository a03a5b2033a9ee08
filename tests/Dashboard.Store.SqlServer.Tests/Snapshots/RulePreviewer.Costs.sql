DECLARE @from date = '2026-08-23';
DECLARE @through date = '2026-11-20';

SELECT [u].[LineId], COALESCE(SUM([u].[EffectiveCost]), 0.0)
FROM [UsageFacts] AS [u]
WHERE [u].[Day] >= @from AND [u].[Day] <= @through
GROUP BY [u].[LineId]
