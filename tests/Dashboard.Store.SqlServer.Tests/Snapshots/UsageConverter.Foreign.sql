DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';

SELECT DISTINCT [u].[Day], [u].[Currency]
FROM [UsageDays] AS [u]
WHERE [u].[Day] >= @from AND [u].[Day] <= @to AND [u].[Currency] <> N'USD' AND [u].[ConvertedFrom] IS NULL
