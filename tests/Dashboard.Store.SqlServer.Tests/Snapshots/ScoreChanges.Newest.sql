SELECT [v].[VendorId], [v2].[Key], [v2].[Name], [v].[Lower], [v].[Upper]
FROM [VendorScores] AS [v]
INNER JOIN (
    SELECT [v1].[Id], [v1].[Key], [v1].[Name]
    FROM [Vendors] AS [v1]
    WHERE [v1].[DeletedAt] IS NULL
) AS [v2] ON [v].[VendorId] = [v2].[Id]
WHERE [v].[Day] = (
    SELECT MAX([v0].[Day])
    FROM [VendorScores] AS [v0])
ORDER BY [v].[VendorId]
