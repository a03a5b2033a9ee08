DECLARE @highest int = 1;
DECLARE @first date = '2026-11-20';
DECLARE @last date = '2027-05-19';

SELECT [c].[Id], [c].[Name], [c1].[Title], [v0].[Name], [c].[EndsOn]
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
WHERE [c].[DeletedAt] IS NULL AND [c].[EndsOn] >= @first AND [c].[EndsOn] <= @last AND [c].[StartsOn] <= [c].[EndsOn]
ORDER BY [c].[EndsOn], [c].[Id]
