DECLARE @p int = 15;
DECLARE @first date = '2026-08-23';
DECLARE @last date = '2026-11-20';

SELECT TOP(@p) [s].[SubAccount], [s].[Tags], [s].[ResourceName], (
    SELECT TOP(1) [m].[Name]
    FROM [Models] AS [m]
    WHERE [m].[DeletedAt] IS NULL AND [m].[Id] = [s].[ModelId]), COUNT_BIG(*), COALESCE(SUM([s].[EffectiveCost]), 0.0)
FROM (
    SELECT [u].[EffectiveCost], [u1].[ModelId], [u1].[ResourceName], [u1].[Tags], COALESCE([u1].[SubAccountName], [u1].[SubAccountId]) AS [SubAccount]
    FROM [UsageFacts] AS [u]
    INNER JOIN (
        SELECT [u0].[Id], [u0].[ModelId], [u0].[ResourceName], [u0].[SubAccountId], [u0].[SubAccountName], [u0].[Tags]
        FROM [UsageLines] AS [u0]
        WHERE [u0].[IsAi] = CAST(1 AS bit) AND [u0].[ApplicationId] IS NULL AND [u0].[Currency] = N'USD'
    ) AS [u1] ON [u].[LineId] = [u1].[Id]
    WHERE [u].[Day] >= @first AND [u].[Day] <= @last
) AS [s]
GROUP BY [s].[SubAccount], [s].[Tags], [s].[ResourceName], [s].[ModelId]
ORDER BY COALESCE(SUM([s].[EffectiveCost]), 0.0) DESC
