SELECT [m].[Id], [m].[Key], [m].[Name]
FROM [Models] AS [m]
WHERE [m].[DeletedAt] IS NULL
ORDER BY [m].[Name]
