DECLARE @since date = '2026-11-20';
DECLARE @p int = 200;
DECLARE @search_contains nvarchar(250) = N'%gpt%';

SELECT [l0].[Board], [l0].[Name], [m0].[Name], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [UsageDays] AS [u0]
        WHERE [u0].[IsCounted] = CAST(1 AS bit) AND ([u0].[ModelId] = [l0].[ModelId] OR ([u0].[ModelId] IS NULL AND [l0].[ModelId] IS NULL)) AND [u0].[Day] >= @since) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l0].[Measure], [l0].[Value], [l0].[MeasuredOn], [l0].[CostUsd], [l0].[SourceId], [s].[Name]
FROM (
    SELECT TOP(@p) [l].[Board], [l].[CostUsd], [l].[Measure], [l].[MeasuredOn], [l].[ModelId], [l].[Name], [l].[SourceId], [l].[Value]
    FROM [LeaderboardScores] AS [l]
    WHERE LOWER([l].[Name]) LIKE @search_contains ESCAPE N'\' AND EXISTS (
        SELECT 1
        FROM [UsageDays] AS [u]
        WHERE [u].[IsCounted] = CAST(1 AS bit) AND ([u].[ModelId] = [l].[ModelId] OR ([u].[ModelId] IS NULL AND [l].[ModelId] IS NULL)) AND [u].[Day] >= @since)
    ORDER BY [l].[Board], [l].[Measure], [l].[Value] DESC
) AS [l0]
LEFT JOIN (
    SELECT [m].[Id], [m].[Name]
    FROM [Models] AS [m]
    WHERE [m].[DeletedAt] IS NULL
) AS [m0] ON [l0].[ModelId] = [m0].[Id]
INNER JOIN [Sources] AS [s] ON [l0].[SourceId] = [s].[Id]
ORDER BY [l0].[Board], [l0].[Measure], [l0].[Value] DESC
