SELECT [c].[Id]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL
ORDER BY [v0].[Name], [c].[Title], [c].[Id]
