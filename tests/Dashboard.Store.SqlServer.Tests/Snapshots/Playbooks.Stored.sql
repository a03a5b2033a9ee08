SELECT [p].[Version], [p].[ChangedAt], [p].[ChangedBy], [p].[Positions], [p].[Reason]
FROM [Playbooks] AS [p]
ORDER BY [p].[Version] DESC
