SELECT [c].[ContractId], [c1].[Title], [v0].[Name], [v0].[Key], [c].[Type], COUNT(*)
FROM [Clauses] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Confidentiality], [c0].[Title], [c0].[VendorId]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL
) AS [c1] ON [c].[ContractId] = [c1].[Id]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c1].[VendorId] = [v0].[Id]
WHERE [c1].[Confidentiality] <= 1 AND [c].[State] = 1
GROUP BY [c].[ContractId], [c1].[Title], [v0].[Name], [v0].[Key], [c].[Type]
ORDER BY [c].[ContractId], [c].[Type]
