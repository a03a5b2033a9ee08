SELECT [u].[Currency], COALESCE(SUM(CAST([u].[Rows] AS bigint)), CAST(0 AS bigint)), COALESCE(SUM([u].[EffectiveCost]), 0.0)
FROM [UsageDays] AS [u]
WHERE [u].[Currency] <> N'USD'
GROUP BY [u].[Currency]
ORDER BY [u].[Currency]
