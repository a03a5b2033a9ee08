DECLARE @month date = '2026-11-20';
DECLARE @models1 int = 1;
DECLARE @models2 int = 2;

SELECT DISTINCT [u].[ModelId]
FROM [UsageMonths] AS [u]
WHERE [u].[Month] >= @month AND [u].[ModelId] IS NOT NULL AND [u].[ModelId] IN (@models1, @models2)
