DECLARE @vendorId int = 1;
DECLARE @days1 date = '2026-11-19';
DECLARE @days2 date = '2026-11-20';

SELECT [v].[VendorId], [v].[Day], [v].[ComputedAt], [v].[Lower], [v].[PolicyVersion], [v].[Reason], [v].[Score], [v].[Spend], [v].[SpendThrough], [v].[Upper]
FROM [VendorScores] AS [v]
WHERE [v].[VendorId] = @vendorId AND [v].[Day] IN (@days1, @days2)
ORDER BY [v].[Day]
