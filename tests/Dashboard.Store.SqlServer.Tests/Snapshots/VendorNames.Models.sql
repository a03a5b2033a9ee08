SELECT [m].[Id], [m].[Key], [m].[Name]
FROM [Models] AS [m]
ORDER BY [m].[Name]
