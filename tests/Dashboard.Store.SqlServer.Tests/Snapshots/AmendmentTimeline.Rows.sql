DECLARE @highest int = 1;

SELECT [a].[Id], [c0].[Id], [c0].[Title], [v0].[Name], [v0].[Key], [c0].[StartsOn], [c0].[EndsOn], [a].[Title], [a].[EffectiveOn], [a].[Summary], [a].[EndsClauses], [v0].[Id], [d].[Id]
FROM [Amendments] AS [a]
INNER JOIN (
    SELECT [c].[Id], [c].[EndsOn], [c].[StartsOn], [c].[Title], [c].[VendorId]
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest
) AS [c0] ON [a].[ContractId] = [c0].[Id]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c0].[VendorId] = [v0].[Id]
LEFT JOIN [Documents] AS [d] ON [a].[Id] = [d].[AmendmentId]
WHERE [a].[DeletedAt] IS NULL
ORDER BY [v0].[Name], [c0].[Title], [c0].[Id], [a].[Id], [v0].[Id], [d].[Id]
