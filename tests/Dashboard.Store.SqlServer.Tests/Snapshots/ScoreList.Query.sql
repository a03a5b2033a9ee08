DECLARE @day date = '2026-11-20';
DECLARE @wanted nvarchar(80) = N'openai';
DECLARE @wanted0 nvarchar(200) = N'openai';

SELECT [v].[VendorId], [v].[Day], [v].[ComputedAt], [v].[Lower], [v].[PolicyVersion], [v].[Reason], [v].[Score], [v].[Spend], [v].[SpendThrough], [v].[Upper], [v0].[Id], [v0].[Country], [v0].[Key], [v0].[Name], [v0].[Origin], [v0].[ParentId], [v0].[PriceListNames], [v0].[Roles], [v0].[Summary], [v0].[Version]
FROM [VendorScores] AS [v]
INNER JOIN [Vendors] AS [v0] ON [v].[VendorId] = [v0].[Id]
WHERE [v].[Day] = @day AND ([v0].[Key] = @wanted OR LOWER([v0].[Name]) = @wanted0)
ORDER BY [v0].[Name]
