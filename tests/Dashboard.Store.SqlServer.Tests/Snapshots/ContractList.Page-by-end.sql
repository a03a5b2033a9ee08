DECLARE @vendor int = 1;
DECLARE @p int = 0;
DECLARE @p2 int = 50;

SELECT [c0].[Id], [c0].[Title], [v].[Name], [v].[Key], [c0].[StartsOn], [c0].[EndsOn], [c0].[NoticeDays], [c0].[AnnualValue], [c0].[Currency], (
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
    WHERE [c].[VendorId] = @vendor
    ORDER BY CASE
        WHEN [c].[EndsOn] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END, [c].[EndsOn], [c].[Id]
    OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY
) AS [c0]
LEFT JOIN [Vendors] AS [v] ON [c0].[VendorId] = [v].[Id]
ORDER BY [c0].[c], [c0].[EndsOn], [c0].[Id]
