DECLARE @p int = 6;
DECLARE @spelling_contains nvarchar(4000) = N'%exclusive%';
DECLARE @spelling1_contains nvarchar(4000) = N'%Exclusive%';
DECLARE @spelling2_contains nvarchar(4000) = N'%EXCLUSIVE%';

SELECT TOP(@p) [c].[Id], [c].[ContractId], [c1].[Title] AS [Contract], [c].[Type], [c].[Words], [c].[State]
FROM [Clauses] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Title]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL
) AS [c1] ON [c].[ContractId] = [c1].[Id]
WHERE [c].[Words] LIKE @spelling_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling1_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling2_contains ESCAPE N'\'
ORDER BY CASE
    WHEN [c].[State] = 2 THEN 0
    WHEN [c].[State] = 1 THEN 1
    ELSE 2
END, [c1].[Title], [c].[Id]
