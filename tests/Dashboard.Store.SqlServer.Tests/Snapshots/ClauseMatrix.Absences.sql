DECLARE @highest int = 1;

SELECT [c].[ContractId], [c].[Type]
FROM [ClauseAbsences] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL AND [c0].[Confidentiality] <= @highest AND [c0].[Id] = [c].[ContractId])
ORDER BY [c].[Id]
