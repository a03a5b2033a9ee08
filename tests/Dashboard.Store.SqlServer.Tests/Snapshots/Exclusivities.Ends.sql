DECLARE @highest int = 1;

SELECT [c0].[Id], [c0].[Title], [v0].[Name], [v0].[Key], [a].[Title], [a].[EffectiveOn]
FROM [Amendments] AS [a]
INNER JOIN (
    SELECT [c].[Id], [c].[Title], [c].[VendorId]
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest
) AS [c0] ON [a].[ContractId] = [c0].[Id]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c0].[VendorId] = [v0].[Id]
WHERE [a].[DeletedAt] IS NULL AND [a].[EffectiveOn] IS NOT NULL AND N'exclusivity' IN (
    SELECT [e].[value]
    FROM OPENJSON([a].[EndsClauses]) WITH ([value] nvarchar(max) '$') AS [e]
)
ORDER BY [a].[EffectiveOn], [a].[Id]
