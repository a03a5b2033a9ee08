SELECT [m].[Id], [m].[DecidedAt], [m].[DecidedBy], [m].[FirstSeenOn], [m].[Kind], [m].[ModelId], [m].[Name], [m].[Reason], [m].[SeenIn], [m].[State], [m].[Version]
FROM [ModelAliases] AS [m]
WHERE [m].[State] <> 1
