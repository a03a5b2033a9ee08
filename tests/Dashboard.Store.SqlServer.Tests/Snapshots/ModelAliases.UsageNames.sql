SELECT DISTINCT COALESCE([u].[SkuId], [u].[SkuMeter])
FROM [UsageLines] AS [u]
WHERE [u].[IsAi] = CAST(1 AS bit) AND ([u].[SkuId] IS NOT NULL OR [u].[SkuMeter] IS NOT NULL)
