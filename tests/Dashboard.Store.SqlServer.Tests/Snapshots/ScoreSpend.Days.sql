DECLARE @from date = '2025-10-20';
DECLARE @through date = '2026-11-20';

SELECT [u0].[Day]
FROM (
    SELECT DISTINCT [u].[Day]
    FROM [UsageDays] AS [u]
    WHERE [u].[IsCounted] = CAST(1 AS bit) AND [u].[Day] >= @from AND [u].[Day] <= @through
) AS [u0]
ORDER BY [u0].[Day] DESC
