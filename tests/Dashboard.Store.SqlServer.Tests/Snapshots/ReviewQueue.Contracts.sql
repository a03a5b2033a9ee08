DECLARE @p int = 8;
DECLARE @highest int = 1;

SELECT [s0].[Id], [s0].[Title], [v0].[Name], [v0].[Key], [s0].[Clauses], [s0].[Since], [s0].[First]
FROM (
    SELECT TOP(@p) [s].[Clauses], [s].[Since], [s].[First], [c3].[Id], [c3].[Title], [c3].[VendorId]
    FROM (
        SELECT [c].[ContractId], COUNT(*) AS [Clauses], MIN([d].[AddedAt]) AS [Since], MIN([c].[Id]) AS [First]
        FROM [Clauses] AS [c]
        INNER JOIN (
            SELECT [c0].[Id], [c0].[Confidentiality]
            FROM [Contracts] AS [c0]
            WHERE [c0].[DeletedAt] IS NULL
        ) AS [c1] ON [c].[ContractId] = [c1].[Id]
        INNER JOIN [Documents] AS [d] ON [c].[DocumentId] = [d].[Id]
        WHERE [c1].[Confidentiality] <= 1 AND [c].[State] = 1
        GROUP BY [c].[ContractId]
    ) AS [s]
    INNER JOIN (
        SELECT [c2].[Id], [c2].[Title], [c2].[VendorId]
        FROM [Contracts] AS [c2]
        WHERE [c2].[DeletedAt] IS NULL AND [c2].[Confidentiality] <= @highest
    ) AS [c3] ON [s].[ContractId] = [c3].[Id]
    ORDER BY [s].[Since], [c3].[Id]
) AS [s0]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [s0].[VendorId] = [v0].[Id]
ORDER BY [s0].[Since], [s0].[Id]
