SELECT [c].[Id], [c].[Title], [v0].[Name], [v0].[Key], [v0].[Id], [d0].[ScannedFor], [d0].[Id]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
LEFT JOIN (
    SELECT [d].[ScannedFor], [d].[Id], [d].[ContractId]
    FROM [Documents] AS [d]
    WHERE [d].[State] = 1
) AS [d0] ON [c].[Id] = [d0].[ContractId]
WHERE [c].[DeletedAt] IS NULL
ORDER BY [c].[Id], [v0].[Id]
