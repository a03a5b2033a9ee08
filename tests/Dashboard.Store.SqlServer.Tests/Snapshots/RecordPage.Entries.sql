DECLARE @p int = 200;
DECLARE @subject nvarchar(64) = N'vendor';
DECLARE @id int = 1;

SELECT TOP(@p) [a].[Id], [a].[Action], [a].[Actor], [a].[After], [a].[At], [a].[Before], [a].[Key], [a].[RecordId], [a].[Subject]
FROM [AuditEntries] AS [a]
WHERE [a].[Subject] = @subject AND [a].[RecordId] = @id
ORDER BY [a].[Id] DESC
