DECLARE @id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @highest int = 1;

SELECT [d].[Id], [d].[AddedAt], [d].[AddedBy], [d].[BatchId], [d].[Content], [d].[ContentHash], [d].[ContractId], [d].[Details], [d].[DocumentId], [d].[FileName], [d].[FinishedAt], [d].[Message], [d].[Size], [d].[StartedAt], [d].[State]
FROM [DocumentIntakes] AS [d]
WHERE [d].[BatchId] = @id AND ([d].[ContractId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[Id] = [d].[ContractId]))
