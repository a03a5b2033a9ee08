DECLARE @highest int = 1;
DECLARE @since date = '2026-08-22';

SELECT [c].[Id], [c].[Title], [v0].[Name], [v0].[Key], [c].[EndsOn], [c].[Renewal], [c].[RenewalMonths], [c].[NoticeDays], [c].[VendorNoticeDays], [c].[LeadDays]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND ([c].[EndsOn] >= @since OR ([c].[EndsOn] IS NOT NULL AND [c].[Renewal] = 2))
ORDER BY [c].[Id]
