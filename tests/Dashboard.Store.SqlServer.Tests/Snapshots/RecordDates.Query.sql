SELECT [a].[Subject], [a].[RecordId], MAX([a].[At])
FROM [AuditEntries] AS [a]
WHERE [a].[RecordId] IS NOT NULL AND [a].[Subject] IN (N'contract', N'application', N'exit plan', N'switching cost')
GROUP BY [a].[Subject], [a].[RecordId]
