DECLARE @id int = 1;

SELECT [u0].[Year], [u0].[Month], COALESCE(SUM(CASE
    WHEN [u0].[PartyId] = @id THEN [u0].[EffectiveCost]
    ELSE 0.0
END), 0.0), COALESCE(SUM(CASE
    WHEN [u0].[DeveloperId] = @id THEN [u0].[EffectiveCost]
    ELSE 0.0
END), 0.0), COALESCE(SUM(CASE
    WHEN [u0].[HostId] = @id THEN [u0].[EffectiveCost]
    ELSE 0.0
END), 0.0), COALESCE(SUM([u0].[EffectiveCost]), 0.0)
FROM (
    SELECT [u].[DeveloperId], [u].[EffectiveCost], [u].[HostId], [u].[PartyId], DATEPART(year, [u].[Day]) AS [Year], DATEPART(month, [u].[Day]) AS [Month]
    FROM [UsageDays] AS [u]
    WHERE ([u].[PartyId] = @id OR [u].[DeveloperId] = @id OR [u].[HostId] = @id) AND [u].[Currency] = N'USD' AND [u].[IsAi] = CAST(1 AS bit)
) AS [u0]
GROUP BY [u0].[Year], [u0].[Month]
ORDER BY [u0].[Year], [u0].[Month]
