SELECT [v].[VendorId], [v].[Score]
FROM [VendorScores] AS [v]
WHERE [v].[Day] = (
    SELECT MAX([v0].[Day])
    FROM [VendorScores] AS [v0])
ORDER BY [v].[VendorId]
