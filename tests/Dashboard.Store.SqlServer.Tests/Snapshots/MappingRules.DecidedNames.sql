SELECT [m].[Id], [m].[Name], [m].[ModelId], [m1].[VendorId] AS [DeveloperId]
FROM [ModelAliases] AS [m]
LEFT JOIN (
    SELECT [m0].[Id], [m0].[VendorId]
    FROM [Models] AS [m0]
    WHERE [m0].[DeletedAt] IS NULL
) AS [m1] ON [m].[ModelId] = [m1].[Id]
WHERE [m].[State] = 2 AND [m].[ModelId] IS NOT NULL AND [m].[Name] NOT LIKE N'%*%' AND [m].[Name] NOT LIKE N'%|%'
ORDER BY [m].[Id]
