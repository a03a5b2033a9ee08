SELECT [u0].[Year], [u0].[Month], COALESCE(SUM([u0].[EffectiveCost]), 0.0), COALESCE(SUM([u0].[BilledCost]), 0.0)
FROM (
    SELECT [u].[BilledCost], [u].[EffectiveCost], DATEPART(year, [u].[Day]) AS [Year], DATEPART(month, [u].[Day]) AS [Month]
    FROM [UsageDays] AS [u]
    WHERE [u].[Currency] = N'USD' AND [u].[IsAi] = CAST(1 AS bit)
) AS [u0]
GROUP BY [u0].[Year], [u0].[Month]
ORDER BY [u0].[Year], [u0].[Month]
