DECLARE @highest int = 1;
DECLARE @id int = 1;

SELECT [c].[Id], [c].[Title], [c].[EndsOn], [c].[NoticeDays], (
    SELECT COUNT(*)
    FROM [Clauses] AS [c0]
    WHERE [c].[Id] = [c0].[ContractId] AND [c0].[State] <> 3), (
    SELECT COUNT(*)
    FROM [Clauses] AS [c1]
    WHERE [c].[Id] = [c1].[ContractId] AND [c1].[State] = 1), [c3].[Type]
FROM [Contracts] AS [c]
OUTER APPLY (
    SELECT DISTINCT [c2].[Type]
    FROM [Clauses] AS [c2]
    WHERE [c].[Id] = [c2].[ContractId] AND [c2].[State] <> 3
) AS [c3]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[VendorId] = @id
ORDER BY [c].[Title], [c].[Id]
