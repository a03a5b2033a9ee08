DECLARE @sourceId int = 1;
DECLARE @p int = 50;

SELECT [s1].[Id], [s1].[SourceId], [s0].[Name], [s1].[State], [s1].[StartedAt], [s1].[EndedAt], [s1].[TriggeredBy], [s1].[Doing], [s1].[From], [s1].[To], [s1].[Requests], [s1].[Read], [s1].[Added], [s1].[Changed], [s1].[Unchanged], [s1].[Removed], [s1].[Rejected], [s1].[Message]
FROM (
    SELECT [s].[Id], [s].[Added], [s].[Changed], [s].[Doing], [s].[EndedAt], [s].[From], [s].[Message], [s].[Read], [s].[Rejected], [s].[Removed], [s].[Requests], [s].[SourceId], [s].[StartedAt], [s].[State], [s].[To], [s].[TriggeredBy], [s].[Unchanged]
    FROM [SourceRuns] AS [s]
    WHERE [s].[SourceId] = @sourceId
    ORDER BY [s].[Id] DESC
    OFFSET @p ROWS FETCH NEXT @p ROWS ONLY
) AS [s1]
INNER JOIN [Sources] AS [s0] ON [s1].[SourceId] = [s0].[Id]
ORDER BY [s1].[Id] DESC
