DECLARE @highest int = 1;

SELECT [c].[Id], [c].[VendorId], [v0].[Name], [v0].[Key], [v0].[Id], [d].[ScannedFor], [d].[Id], (
    SELECT COUNT(*)
    FROM [Documents] AS [d0]
    WHERE [c].[Id] = [d0].[ContractId])
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
LEFT JOIN [Documents] AS [d] ON [c].[Id] = [d].[ContractId]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest
ORDER BY [c].[Id], [v0].[Id]
