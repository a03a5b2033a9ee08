DECLARE @highest int = 1;

SELECT [d].[State], COUNT(*)
FROM [DocumentIntakes] AS [d]
WHERE [d].[ContractId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[Id] = [d].[ContractId])
GROUP BY [d].[State]
