SELECT [a].[Id], [a].[ContractId], [a].[Title], [a].[EffectiveOn], [a].[EndsClauses]
FROM [Amendments] AS [a]
INNER JOIN (
    SELECT [c].[Id], [c].[VendorId]
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL
) AS [c0] ON [a].[ContractId] = [c0].[Id]
WHERE [a].[DeletedAt] IS NULL AND [c0].[VendorId] IS NOT NULL
ORDER BY [a].[Id]
