DECLARE @kind int = 1;
DECLARE @p int = 50;

SELECT [i].[Id], [i].[Added], [i].[Changed], [i].[ContentHash], [i].[EndedAt], [i].[FileName], [i].[Kind], [i].[Message], [i].[Origin], [i].[Register], [i].[Rejected], [i].[StartedAt], [i].[StartedBy], [i].[State], [i].[Unchanged]
FROM [ImportRuns] AS [i]
WHERE [i].[Kind] = @kind
ORDER BY [i].[StartedAt] DESC, [i].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p ROWS ONLY
