DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';
DECLARE @id int = 1;

SELECT [u].[Currency], COALESCE(SUM(CAST([u].[Rows] AS bigint)), CAST(0 AS bigint)), CASE
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
FROM [UsageDays] AS [u]
WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @from AND [u].[Day] <= @to AND ([u].[PartyId] = @id OR [u].[DeveloperId] = @id OR [u].[HostId] = @id)
GROUP BY [u].[Currency]
