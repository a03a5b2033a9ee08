DECLARE @highest int = 1;
DECLARE @search_contains nvarchar(300) = N'%x%';
DECLARE @search_contains0 nvarchar(200) = N'%x%';
DECLARE @type nvarchar(60) = N'exclusivity';
DECLARE @p int = 0;
DECLARE @p5 int = 50;

SELECT [c].[Id], [c].[Title], [v0].[Name], [v0].[Key], [c].[StartsOn], [c].[EndsOn], [c].[NoticeDays], [c].[AnnualValue], [c].[Currency], (
    SELECT COUNT(*)
    FROM [Clauses] AS [c2]
    WHERE [c].[Id] = [c2].[ContractId] AND [c2].[State] <> 3), (
    SELECT COUNT(*)
    FROM [Clauses] AS [c3]
    WHERE [c].[Id] = [c3].[ContractId] AND [c3].[State] = 1), [c].[Origin]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND (LOWER([c].[Title]) LIKE @search_contains ESCAPE N'\' OR LOWER([v0].[Name]) LIKE @search_contains0 ESCAPE N'\') AND EXISTS (
    SELECT 1
    FROM [Clauses] AS [c0]
    WHERE [c].[Id] = [c0].[ContractId] AND [c0].[Type] = @type AND [c0].[State] <> 3) AND EXISTS (
    SELECT 1
    FROM [Clauses] AS [c1]
    WHERE [c].[Id] = [c1].[ContractId] AND [c1].[State] = 1)
ORDER BY [c].[Title], [c].[Id]
OFFSET @p ROWS FETCH NEXT @p5 ROWS ONLY
