DECLARE @p int = 8;
DECLARE @highest int = 1;

SELECT [s0].[Id], [s0].[Title], [v0].[Name], [v0].[Key], [s0].[Clauses], [s0].[Since], [s0].[First]
FROM (
    SELECT TOP(@p) [s].[Clauses], [s].[Since], [s].[First], [c6].[Id], [c6].[Title], [c6].[VendorId]
    FROM (
        SELECT [c].[ContractId], COUNT(*) AS [Clauses], (
            SELECT MIN([d].[AddedAt])
            FROM [Clauses] AS [c2]
            INNER JOIN (
                SELECT [c4].[Id], [c4].[Confidentiality]
                FROM [Contracts] AS [c4]
                WHERE [c4].[DeletedAt] IS NULL
            ) AS [c3] ON [c2].[ContractId] = [c3].[Id]
            INNER JOIN [Documents] AS [d] ON [c2].[DocumentId] = [d].[Id]
            WHERE [c3].[Confidentiality] <= 1 AND [c2].[State] = 1 AND [c].[ContractId] = [c2].[ContractId]) AS [Since], MIN([c].[Id]) AS [First]
        FROM [Clauses] AS [c]
        INNER JOIN (
            SELECT [c0].[Id], [c0].[Confidentiality]
            FROM [Contracts] AS [c0]
            WHERE [c0].[DeletedAt] IS NULL
        ) AS [c1] ON [c].[ContractId] = [c1].[Id]
        WHERE [c1].[Confidentiality] <= 1 AND [c].[State] = 1
        GROUP BY [c].[ContractId]
    ) AS [s]
    INNER JOIN (
        SELECT [c5].[Id], [c5].[Title], [c5].[VendorId]
        FROM [Contracts] AS [c5]
        WHERE [c5].[DeletedAt] IS NULL AND [c5].[Confidentiality] <= @highest
    ) AS [c6] ON [s].[ContractId] = [c6].[Id]
    ORDER BY [s].[Since], [c6].[Id]
) AS [s0]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [s0].[VendorId] = [v0].[Id]
ORDER BY [s0].[Since], [s0].[Id]
