DECLARE @highest int = 1;
DECLARE @search_contains nvarchar(200) = N'%open%';
DECLARE @search_contains0 nvarchar(80) = N'%open%';
DECLARE @role int = 1;
DECLARE @p int = 0;
DECLARE @p7 int = 50;

SELECT [v].[Id], [v].[Key], [v].[Name], [v].[Roles], [v2].[Spend], [v2].[SpendThrough], [v2].[Lower], [v2].[Upper], (
    SELECT COUNT(*)
    FROM [Ties] AS [t]
    WHERE [t].[DeletedAt] IS NULL AND ([t].[FromId] = [v].[Id] OR [t].[ToId] = [v].[Id])), (
    SELECT COUNT(*)
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[VendorId] = [v].[Id]), (
    SELECT COUNT(*)
    FROM [Clauses] AS [c0]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[Confidentiality], [c1].[VendorId]
        FROM [Contracts] AS [c1]
        WHERE [c1].[DeletedAt] IS NULL
    ) AS [c2] ON [c0].[ContractId] = [c2].[Id]
    WHERE [c2].[Confidentiality] <= 1 AND [c2].[VendorId] = [v].[Id] AND [c0].[State] <> 3), [v].[Origin]
FROM [Vendors] AS [v]
LEFT JOIN (
    SELECT [v0].[VendorId], [v0].[Lower], [v0].[Spend], [v0].[SpendThrough], [v0].[Upper]
    FROM [VendorScores] AS [v0]
    WHERE [v0].[Day] = (
        SELECT MAX([v1].[Day])
        FROM [VendorScores] AS [v1])
) AS [v2] ON [v].[Id] = [v2].[VendorId]
WHERE [v].[DeletedAt] IS NULL AND (LOWER([v].[Name]) LIKE @search_contains ESCAPE N'\' OR [v].[Key] LIKE @search_contains0 ESCAPE N'\') AND [v].[Roles] & @role <> 0
ORDER BY COALESCE([v2].[Lower], 0.0) DESC, COALESCE([v2].[Upper], 0.0) DESC, [v].[Name]
OFFSET @p ROWS FETCH NEXT @p7 ROWS ONLY
