SELECT [m].[Name], (
    SELECT MIN([s].[Name])
    FROM [ModelNotices] AS [m0]
    INNER JOIN [Sources] AS [s] ON [m0].[SourceId] = [s].[Id]
    WHERE [m0].[ModelId] IS NULL AND [m].[Name] = [m0].[Name]) AS [SeenIn], 1 AS [Kind]
FROM [ModelNotices] AS [m]
WHERE [m].[ModelId] IS NULL
GROUP BY [m].[Name]
