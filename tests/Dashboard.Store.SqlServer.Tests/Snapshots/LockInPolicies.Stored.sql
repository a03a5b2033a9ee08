SELECT [p].[Version], [p].[ChangedAt], [p].[ChangedBy], [p].[Policy], [p].[Reason]
FROM [Policies] AS [p]
ORDER BY [p].[Version] DESC
