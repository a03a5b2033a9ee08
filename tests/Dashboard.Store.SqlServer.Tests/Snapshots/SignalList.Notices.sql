DECLARE @since date = '2026-11-20';
DECLARE @p int = 200;
DECLARE @today date = '2026-11-21';
DECLARE @search_contains nvarchar(250) = N'%gpt%';
DECLARE @search_contains0 nvarchar(100) = N'%gpt%';

SELECT [m1].[Provider], [m1].[Name], [m2].[Name], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [UsageDays] AS [u0]
        WHERE [u0].[IsCounted] = CAST(1 AS bit) AND ([u0].[ModelId] = [m1].[ModelId] OR ([u0].[ModelId] IS NULL AND [m1].[ModelId] IS NULL)) AND [u0].[Day] >= @since) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m1].[Stage], [m1].[DeprecatedOn], [m1].[ShutdownOn], [m1].[NotBefore], [m1].[Replacements], [m1].[Address], [m1].[SourceId], [s].[Name], [m1].[LastSeenOn]
FROM (
    SELECT TOP(@p) [m].[Address], [m].[DeprecatedOn], [m].[LastSeenOn], [m].[ModelId], [m].[Name], [m].[NotBefore], [m].[Provider], [m].[Replacements], [m].[ShutdownOn], [m].[SourceId], [m].[Stage], CASE
        WHEN [m].[ShutdownOn] IS NULL THEN 2
        WHEN [m].[ShutdownOn] >= @today THEN 0
        ELSE 1
    END AS [c]
    FROM [ModelNotices] AS [m]
    WHERE ([m].[Stage] <> 1 OR [m].[ShutdownOn] IS NOT NULL OR [m].[NotBefore] IS NOT NULL) AND (LOWER([m].[Name]) LIKE @search_contains ESCAPE N'\' OR LOWER([m].[Provider]) LIKE @search_contains0 ESCAPE N'\') AND EXISTS (
        SELECT 1
        FROM [UsageDays] AS [u]
        WHERE [u].[IsCounted] = CAST(1 AS bit) AND ([u].[ModelId] = [m].[ModelId] OR ([u].[ModelId] IS NULL AND [m].[ModelId] IS NULL)) AND [u].[Day] >= @since)
    ORDER BY CASE
        WHEN [m].[ShutdownOn] IS NULL THEN 2
        WHEN [m].[ShutdownOn] >= @today THEN 0
        ELSE 1
    END, [m].[ShutdownOn], [m].[Name]
) AS [m1]
LEFT JOIN (
    SELECT [m0].[Id], [m0].[Name]
    FROM [Models] AS [m0]
    WHERE [m0].[DeletedAt] IS NULL
) AS [m2] ON [m1].[ModelId] = [m2].[Id]
INNER JOIN [Sources] AS [s] ON [m1].[SourceId] = [s].[Id]
ORDER BY [m1].[c], [m1].[ShutdownOn], [m1].[Name]
