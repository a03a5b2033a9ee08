SELECT [v].[VendorId], [v1].[Key], [v1].[Name], [v].[Lower], [v].[Upper]
FROM [VendorScores] AS [v]
INNER JOIN [Vendors] AS [v1] ON [v].[VendorId] = [v1].[Id]
WHERE [v].[Day] = (
    SELECT MAX([v0].[Day])
    FROM [VendorScores] AS [v0])
ORDER BY [v].[VendorId]
