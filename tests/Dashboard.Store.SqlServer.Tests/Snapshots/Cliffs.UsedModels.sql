DECLARE @from date = '2026-11-20';
DECLARE @models1 int = 1;
DECLARE @models2 int = 2;

SELECT DISTINCT [u].[ModelId]
FROM [UsageDays] AS [u]
WHERE [u].[Day] >= @from AND [u].[ModelId] IS NOT NULL AND [u].[ModelId] IN (@models1, @models2)
