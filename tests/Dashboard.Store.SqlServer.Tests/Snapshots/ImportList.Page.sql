DECLARE @kind int = 1;
DECLARE @p int = 50;

SELECT [i].[Id], [i].[Added], [i].[Changed], [i].[ContentHash], [i].[EndedAt], [i].[FileName], [i].[Kind], [i].[Message], [i].[Origin], [i].[Period], [i].[Register], [i].[Rejected], [i].[SourceId], [i].[StartedAt], [i].[StartedBy], [i].[State], [i].[Unchanged]
FROM [ImportRuns] AS [i]
WHERE ([i].[Kind] <> 3 OR EXISTS (
    SELECT 1
    FROM [Documents] AS [d]
    INNER JOIN (
        SELECT [c].[Id], [c].[Confidentiality]
        FROM [Contracts] AS [c]
        WHERE [c].[DeletedAt] IS NULL
    ) AS [c0] ON [d].[ContractId] = [c0].[Id]
    WHERE [c0].[Confidentiality] <= 1 AND [d].[ContentHash] = [i].[ContentHash]) OR NOT EXISTS (
    SELECT 1
    FROM [Documents] AS [d0]
    WHERE [d0].[ContentHash] = [i].[ContentHash])) AND [i].[Kind] = @kind
ORDER BY [i].[StartedAt] DESC, [i].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p ROWS ONLY
