SELECT [u].[MappedBy], COUNT(*)
FROM [UsageLines] AS [u]
GROUP BY [u].[MappedBy]
