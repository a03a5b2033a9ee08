SELECT [a].[Name], [a].[ModelIds]
FROM [Applications] AS [a]
WHERE [a].[DeletedAt] IS NULL
ORDER BY [a].[Name]
