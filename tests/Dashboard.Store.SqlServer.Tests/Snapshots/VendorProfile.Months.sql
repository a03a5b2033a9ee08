DECLARE @id int = 1;

SELECT DATEPART(year, [u].[Month]), DATEPART(month, [u].[Month]), COALESCE(SUM(CASE
    WHEN [u].[PartyId] = @id THEN [u].[EffectiveCost]
    ELSE 0.0
END), 0.0), COALESCE(SUM(CASE
    WHEN [u].[DeveloperId] = @id THEN [u].[EffectiveCost]
    ELSE 0.0
END), 0.0), COALESCE(SUM(CASE
    WHEN [u].[HostId] = @id THEN [u].[EffectiveCost]
    ELSE 0.0
END), 0.0), COALESCE(SUM([u].[EffectiveCost]), 0.0)
FROM [UsageMonths] AS [u]
WHERE ([u].[PartyId] = @id OR [u].[DeveloperId] = @id OR [u].[HostId] = @id) AND [u].[Currency] = N'USD' AND [u].[IsAi] = CAST(1 AS bit)
GROUP BY [u].[Month]
ORDER BY [u].[Month]
