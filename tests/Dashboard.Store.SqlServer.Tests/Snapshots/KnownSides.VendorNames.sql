SELECT [v].[Name]
FROM [Vendors] AS [v]
WHERE [v].[DeletedAt] IS NULL
ORDER BY [v].[Name]
