DECLARE @search_contains nvarchar(400) = N'%x%';
DECLARE @search_contains0 nvarchar(256) = N'%x%';
DECLARE @subject nvarchar(64) = N'clause';
DECLARE @start datetimeoffset = '2026-11-20T00:00:00.0000000+00:00';
DECLARE @end datetimeoffset = '2026-11-21T00:00:00.0000000+00:00';
DECLARE @p int = 0;
DECLARE @p6 int = 50;

SELECT [a].[Id], [a].[Action], [a].[Actor], [a].[After], [a].[At], [a].[Before], [a].[Key], [a].[RecordId], [a].[Subject]
FROM [AuditEntries] AS [a]
WHERE (LOWER([a].[Key]) LIKE @search_contains ESCAPE N'\' OR LOWER([a].[Actor]) LIKE @search_contains0 ESCAPE N'\') AND [a].[Subject] = @subject AND [a].[At] >= @start AND [a].[At] < @end
ORDER BY [a].[At] DESC, [a].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p6 ROWS ONLY
