DECLARE @tier int = 3;

SELECT [u].[Currency], COALESCE(SUM([u].[Rows]), CAST(0 AS bigint)), CASE
    WHEN MAX([u].[Tokens]) IS NULL THEN NULL
    ELSE COALESCE(SUM([u].[Tokens]), 0.0)
END, CASE
    WHEN MAX([u].[EffectiveCost]) IS NULL THEN NULL
    ELSE COALESCE(SUM([u].[EffectiveCost]), 0.0)
END, CASE
    WHEN MAX([u].[BilledCost]) IS NULL THEN NULL
    ELSE COALESCE(SUM([u].[BilledCost]), 0.0)
END, CASE
    WHEN MAX([u].[ListCost]) IS NULL THEN NULL
    ELSE COALESCE(SUM([u].[ListCost]), 0.0)
END
FROM [UsageMonths] AS [u]
WHERE [u].[Tier] = @tier AND ([u].[PartyId] IS NULL OR [u].[DeveloperId] IS NULL OR [u].[HostId] IS NULL OR [u].[ModelId] IS NULL)
GROUP BY [u].[Currency]
