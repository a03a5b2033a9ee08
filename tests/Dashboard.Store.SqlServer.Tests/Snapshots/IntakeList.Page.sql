DECLARE @id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @highest int = 1;
DECLARE @p int = 0;
DECLARE @p3 int = 50;

SELECT [d].[Id], [d].[BatchId], [d].[FileName], [d].[Size], [d].[State], [d].[Message], [d].[ContractId], [d].[DocumentId], [d].[AddedBy], [d].[AddedAt], [d].[FinishedAt], CASE
    WHEN [d].[Content] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [DocumentIntakes] AS [d]
WHERE [d].[BatchId] = @id AND ([d].[ContractId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[Id] = [d].[ContractId]))
ORDER BY [d].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
