SELECT [u0].[Key0] AS [Name], COALESCE(MIN([u0].[ServiceName]), N'Usage') AS [SeenIn], 2 AS [Kind], CAST(1 AS bit) AS [IsUsed]
FROM (
    SELECT [u].[ServiceName], COALESCE([u].[SkuId], [u].[SkuMeter]) AS [Key0]
    FROM [UsageLines] AS [u]
    WHERE [u].[IsAi] = CAST(1 AS bit) AND [u].[ModelId] IS NULL AND ([u].[SkuId] IS NOT NULL OR [u].[SkuMeter] IS NOT NULL)
) AS [u0]
GROUP BY [u0].[Key0]
