DECLARE @highest int = 1;
DECLARE @p int = 0;
DECLARE @p4 int = 50;

SELECT [v].[Id], [v].[Key], [v].[Name], [v].[Roles], [v2].[Spend], [v2].[SpendThrough], [v2].[Lower], [v2].[Upper], (
    SELECT COUNT(*)
    FROM [Ties] AS [t]
    WHERE [t].[DeletedAt] IS NULL AND ([t].[FromId] = [v].[Id] OR [t].[ToId] = [v].[Id])), (
    SELECT COUNT(*)
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL AND [c0].[Confidentiality] <= @highest AND [c0].[VendorId] = [v].[Id]), (
    SELECT COUNT(*)
    FROM [Clauses] AS [c1]
    INNER JOIN (
        SELECT [c2].[Id], [c2].[Confidentiality], [c2].[VendorId]
        FROM [Contracts] AS [c2]
        WHERE [c2].[DeletedAt] IS NULL
    ) AS [c3] ON [c1].[ContractId] = [c3].[Id]
    WHERE [c3].[Confidentiality] <= 1 AND [c3].[VendorId] = [v].[Id] AND [c1].[State] <> 3), [v].[Origin]
FROM [Vendors] AS [v]
LEFT JOIN (
    SELECT [v0].[VendorId], [v0].[Lower], [v0].[Spend], [v0].[SpendThrough], [v0].[Upper]
    FROM [VendorScores] AS [v0]
    WHERE [v0].[Day] = (
        SELECT MAX([v1].[Day])
        FROM [VendorScores] AS [v1])
) AS [v2] ON [v].[Id] = [v2].[VendorId]
WHERE [v].[DeletedAt] IS NULL AND ([v2].[Spend] > 0.0 OR (
    SELECT COUNT(*)
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[VendorId] = [v].[Id]) > 0)
ORDER BY COALESCE([v2].[Spend], 0.0) DESC, [v].[Name]
OFFSET @p ROWS FETCH NEXT @p4 ROWS ONLY
