DECLARE @highest int = 1;

SELECT [v].[VendorId], [v2].[Key], [v2].[Name], [v].[Lower], [v].[Upper], [v].[Spend]
FROM [VendorScores] AS [v]
INNER JOIN (
    SELECT [v1].[Id], [v1].[Key], [v1].[Name]
    FROM [Vendors] AS [v1]
    WHERE [v1].[DeletedAt] IS NULL
) AS [v2] ON [v].[VendorId] = [v2].[Id]
WHERE [v].[Day] = (
    SELECT MAX([v0].[Day])
    FROM [VendorScores] AS [v0]) AND ([v].[Spend] > 0.0 OR EXISTS (
    SELECT 1
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[VendorId] = [v].[VendorId]))
ORDER BY [v].[Lower] DESC, [v].[Upper] DESC, [v2].[Name]
