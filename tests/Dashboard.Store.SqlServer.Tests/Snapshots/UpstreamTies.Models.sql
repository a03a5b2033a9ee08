SELECT [m].[Id], [m].[Name], [m].[VendorId]
FROM [Models] AS [m]
WHERE [m].[DeletedAt] IS NULL
ORDER BY [m].[Id]
