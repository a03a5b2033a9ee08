DECLARE @vendors1 int = 1;
DECLARE @vendors2 int = 2;

SELECT [u].[PartyId], [u].[Currency], [u].[Day], COUNT(CASE
    WHEN [u].[EffectiveCost] IS NOT NULL THEN 1
END), COALESCE(SUM([u].[EffectiveCost]), 0.0), COUNT(CASE
    WHEN [u].[Tokens] IS NOT NULL THEN 1
END), COALESCE(SUM([u].[Tokens]), 0.0)
FROM [UsageDays] AS [u]
WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[PartyId] IS NOT NULL AND [u].[PartyId] IN (@vendors1, @vendors2)
GROUP BY [u].[PartyId], [u].[Currency], [u].[Day]
ORDER BY [u].[Day]
