SELECT [a].[ApplicationId], [m0].[VendorId], [a].[HostId]
FROM [Alternatives] AS [a]
INNER JOIN (
    SELECT [m].[Id], [m].[VendorId]
    FROM [Models] AS [m]
    WHERE [m].[DeletedAt] IS NULL
) AS [m0] ON [a].[ModelId] = [m0].[Id]
WHERE [a].[DeletedAt] IS NULL
ORDER BY [a].[Id]
