SELECT [u0].[Year], [u0].[Month], [u0].[DeveloperId], COALESCE(SUM([u0].[EffectiveCost]), 0.0)
FROM (
    SELECT [u].[DeveloperId], [u].[EffectiveCost], DATEPART(year, [u].[Day]) AS [Year], DATEPART(month, [u].[Day]) AS [Month]
    FROM [UsageDays] AS [u]
    WHERE [u].[Currency] = N'USD' AND [u].[IsAi] = CAST(1 AS bit)
) AS [u0]
GROUP BY [u0].[Year], [u0].[Month], [u0].[DeveloperId]
ORDER BY [u0].[Year], [u0].[Month]
