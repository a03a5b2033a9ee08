DECLARE @scope_SourceId int = 1;

SELECT DISTINCT [u].[Day]
FROM [UsageDays] AS [u]
WHERE EXISTS (
    SELECT 1
    FROM [UsageStreams] AS [u0]
    WHERE [u0].[Id] = [u].[StreamId] AND [u0].[SourceId] = @scope_SourceId)
