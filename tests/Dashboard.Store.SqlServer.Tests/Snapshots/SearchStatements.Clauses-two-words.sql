DECLARE @p int = 6;
DECLARE @spelling_contains nvarchar(4000) = N'%azure%';
DECLARE @spelling1_contains nvarchar(4000) = N'%Azure%';
DECLARE @spelling2_contains nvarchar(4000) = N'%AZURE%';
DECLARE @lower_contains nvarchar(300) = N'%azure%';
DECLARE @types1 nvarchar(60) = N'renewal';
DECLARE @spelling5_contains nvarchar(4000) = N'%renewal%';
DECLARE @spelling6_contains nvarchar(4000) = N'%Renewal%';
DECLARE @spelling7_contains nvarchar(4000) = N'%RENEWAL%';
DECLARE @lower8_contains nvarchar(300) = N'%renewal%';

SELECT TOP(@p) [c].[Id], [c].[ContractId], [c1].[Title] AS [Contract], [c].[Type], [c].[Words], [c].[State]
FROM [Clauses] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Confidentiality], [c0].[Title]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL
) AS [c1] ON [c].[ContractId] = [c1].[Id]
WHERE [c1].[Confidentiality] <= 2 AND ([c].[Words] LIKE @spelling_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling1_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling2_contains ESCAPE N'\' OR [c].[ContractId] IN (
    SELECT [c2].[Id]
    FROM [Contracts] AS [c2]
    WHERE [c2].[DeletedAt] IS NULL AND LOWER([c2].[Title]) LIKE @lower_contains ESCAPE N'\'
)) AND ([c].[Type] = @types1 OR [c].[Words] LIKE @spelling5_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling6_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling7_contains ESCAPE N'\' OR [c].[ContractId] IN (
    SELECT [c3].[Id]
    FROM [Contracts] AS [c3]
    WHERE [c3].[DeletedAt] IS NULL AND LOWER([c3].[Title]) LIKE @lower8_contains ESCAPE N'\'
)) AND ([c].[ContractId] NOT IN (
    SELECT [c4].[Id]
    FROM [Contracts] AS [c4]
    WHERE [c4].[DeletedAt] IS NULL AND LOWER([c4].[Title]) LIKE @lower_contains ESCAPE N'\' AND LOWER([c4].[Title]) LIKE @lower8_contains ESCAPE N'\'
) OR [c].[Words] LIKE @spelling_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling1_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling2_contains ESCAPE N'\' OR [c].[Type] = @types1 OR [c].[Words] LIKE @spelling5_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling6_contains ESCAPE N'\' OR [c].[Words] LIKE @spelling7_contains ESCAPE N'\')
ORDER BY CASE
    WHEN [c].[State] = 2 THEN 0
    WHEN [c].[State] = 1 THEN 1
    ELSE 2
END, [c1].[Title], [c].[Id]
