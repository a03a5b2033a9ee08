SELECT [v].[Upper] - [v].[Lower]
FROM [VendorScores] AS [v]
WHERE [v].[Day] = (
    SELECT MAX([v0].[Day])
    FROM [VendorScores] AS [v0]) AND ([v].[Spend] > 0.0 OR EXISTS (
    SELECT 1
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[VendorId] = [v].[VendorId]))
