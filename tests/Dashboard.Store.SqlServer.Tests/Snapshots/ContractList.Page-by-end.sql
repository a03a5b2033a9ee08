DECLARE @highest int = 1;
DECLARE @vendor int = 1;
DECLARE @p int = 0;
DECLARE @p3 int = 50;

SELECT [c0].[Id], [c0].[Title], [v0].[Name], [v0].[Key], [c0].[StartsOn], [c0].[EndsOn], [c0].[NoticeDays], [c0].[AnnualValue], [c0].[Currency], (
    SELECT COUNT(*)
    FROM [Clauses] AS [c1]
    WHERE [c0].[Id] = [c1].[ContractId] AND [c1].[State] <> 3), (
    SELECT COUNT(*)
    FROM [Clauses] AS [c2]
    WHERE [c0].[Id] = [c2].[ContractId] AND [c2].[State] = 1), [c0].[Origin]
FROM (
    SELECT [c].[Id], [c].[AnnualValue], [c].[Currency], [c].[EndsOn], [c].[NoticeDays], [c].[Origin], [c].[StartsOn], [c].[Title], [c].[VendorId], CASE
        WHEN [c].[EndsOn] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c]
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[VendorId] = @vendor
    ORDER BY CASE
        WHEN [c].[EndsOn] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END, [c].[EndsOn], [c].[Id]
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [c0]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c0].[VendorId] = [v0].[Id]
ORDER BY [c0].[c], [c0].[EndsOn], [c0].[Id]
