SELECT [c].[Id], [c].[ContractId], [c1].[Title], [c1].[VendorId], [v0].[Name], [v0].[Key], [d].[FileName], [c].[Type], [c].[Words], [c].[State], [c].[Bound], [c].[Benefits], [c].[Scope], [c].[CarveOuts], [c].[Reviewer], [c].[ReviewedAt]
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
INNER JOIN [Documents] AS [d] ON [c].[DocumentId] = [d].[Id]
WHERE [c1].[Confidentiality] <= 1 AND [c].[State] <> 3
ORDER BY [v0].[Name], [c1].[Title], [c].[DocumentId], [c].[Start], [c].[Id]
