SELECT [o].[ListedModel] AS [Name], MIN([o].[List]) AS [SeenIn], 3 AS [Kind]
FROM [Offers] AS [o]
WHERE [o].[DeletedAt] IS NULL AND [o].[ModelId] IS NULL
GROUP BY [o].[ListedModel]
