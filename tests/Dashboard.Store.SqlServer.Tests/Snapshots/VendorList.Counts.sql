SELECT (
    SELECT COUNT(*)
    FROM [Contracts] AS [c0]
    WHERE [c0].[VendorId] = [v].[Id]), (
    SELECT COUNT(*)
    FROM [Clauses] AS [c1]
    INNER JOIN [Contracts] AS [c2] ON [c1].[ContractId] = [c2].[Id]
    WHERE [c2].[VendorId] = [v].[Id] AND [c1].[State] <> 3)
FROM [Vendors] AS [v]
LEFT JOIN (
    SELECT [v0].[VendorId], [v0].[Spend]
    FROM [VendorScores] AS [v0]
    WHERE [v0].[Day] = (
        SELECT MAX([v1].[Day])
        FROM [VendorScores] AS [v1])
) AS [v2] ON [v].[Id] = [v2].[VendorId]
WHERE [v2].[Spend] > 0.0 OR (
    SELECT COUNT(*)
    FROM [Contracts] AS [c]
    WHERE [c].[VendorId] = [v].[Id]) > 0
