DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';

SELECT [u1].[SourceId], [u].[Day], COALESCE(SUM(CASE
    WHEN [u].[Currency] = N'USD' THEN [u].[EffectiveCost]
END), 0.0) AS [Cost]
FROM [UsageDays] AS [u]
INNER JOIN (
    SELECT [u0].[Id], [u0].[SourceId]
    FROM [UsageStreams] AS [u0]
    WHERE [u0].[SourceId] <> 0
) AS [u1] ON [u].[StreamId] = [u1].[Id]
WHERE [u].[Day] >= @from AND [u].[Day] <= @to
GROUP BY [u1].[SourceId], [u].[Day]
ORDER BY [u1].[SourceId], [u].[Day]
