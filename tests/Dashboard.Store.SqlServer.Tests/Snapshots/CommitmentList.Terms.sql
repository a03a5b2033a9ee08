DECLARE @highest int = 1;
DECLARE @today date = '2026-11-20';
DECLARE @since date = '2026-08-22';

SELECT [c].[Id], [c].[Name], [c1].[Id], [c1].[Title], [c1].[VendorId], [v0].[Name], [c].[Kind], [c].[Amount], [c].[Currency], [c].[StartsOn], [c].[EndsOn], [c].[ShortfallIsPaid]
FROM [Commitments] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Title], [c0].[VendorId]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL AND [c0].[Confidentiality] <= @highest
) AS [c1] ON [c].[ContractId] = [c1].[Id]
LEFT JOIN (
    SELECT [v].[Id], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c1].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Amount] > 0.0 AND [c].[StartsOn] <= @today AND [c].[EndsOn] >= @since AND [c].[EndsOn] >= [c].[StartsOn]
ORDER BY [c].[EndsOn], [c].[Id]
