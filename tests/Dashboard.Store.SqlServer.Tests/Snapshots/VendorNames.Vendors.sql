SELECT [v].[Id], [v].[Key], [v].[Name]
FROM [Vendors] AS [v]
ORDER BY [v].[Name]
