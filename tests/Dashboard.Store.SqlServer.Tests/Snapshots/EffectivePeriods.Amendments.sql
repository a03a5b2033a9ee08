SELECT [a].[Id], [a].[ContractId], [a].[Title], [a].[EffectiveOn], [a].[EndsClauses]
FROM [Amendments] AS [a]
WHERE [a].[DeletedAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [Clauses] AS [c]
    WHERE [c].[ContractId] = [a].[ContractId])
ORDER BY [a].[Id]
