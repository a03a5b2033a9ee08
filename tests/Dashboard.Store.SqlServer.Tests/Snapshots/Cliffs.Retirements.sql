DECLARE @from date = '2026-11-20';
DECLARE @to date = '2027-05-19';

SELECT [m].[Id], [m].[Key], [m].[Name], [v0].[Name], [v0].[Key], [m].[RetiresOn]
FROM [Models] AS [m]
INNER JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [m].[VendorId] = [v0].[Id]
WHERE [m].[DeletedAt] IS NULL AND [m].[RetiresOn] >= @from AND [m].[RetiresOn] <= @to
ORDER BY [m].[RetiresOn], [m].[Id]
