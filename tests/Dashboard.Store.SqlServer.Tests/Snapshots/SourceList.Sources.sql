SELECT [s].[Id], [s].[Connector], [s].[Name], [s].[Cron], [s].[TimeZone], [s].[IsPaused], [s].[LastGoodAt], [s].[CoveredTo], [s1].[Id], [s1].[SourceId], [s1].[Name], [s1].[State], [s1].[StartedAt], [s1].[EndedAt], [s1].[TriggeredBy], [s1].[Doing], [s1].[From], [s1].[To], [s1].[Requests], [s1].[Read], [s1].[Added], [s1].[Changed], [s1].[Unchanged], [s1].[Removed], [s1].[Rejected], [s1].[Message], [s1].[c]
FROM [Sources] AS [s]
OUTER APPLY (
    SELECT TOP(1) [s0].[Id], [s0].[SourceId], [s].[Name], [s0].[State], [s0].[StartedAt], [s0].[EndedAt], [s0].[TriggeredBy], [s0].[Doing], [s0].[From], [s0].[To], [s0].[Requests], [s0].[Read], [s0].[Added], [s0].[Changed], [s0].[Unchanged], [s0].[Removed], [s0].[Rejected], [s0].[Message], 1 AS [c]
    FROM [SourceRuns] AS [s0]
    WHERE [s0].[SourceId] = [s].[Id]
    ORDER BY [s0].[Id] DESC
) AS [s1]
ORDER BY [s].[Name]
