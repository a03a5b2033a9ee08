SELECT [s].[SourceId], [s1].[Name] AS [Source], [v0].[Name] AS [Vendor], [v0].[Key] AS [VendorKey], [s].[Health], [s].[Summary], [s].[Components], [s].[FirstAt], [s].[LastAt], (
    SELECT TOP(1) [s2].[Health]
    FROM [StatusRecords] AS [s2]
    WHERE [s2].[SourceId] = [s].[SourceId] AND [s2].[Id] < [s].[Id] AND [s2].[Health] <> 0
    ORDER BY [s2].[Id] DESC) AS [Before]
FROM [StatusRecords] AS [s]
INNER JOIN [Sources] AS [s1] ON [s].[SourceId] = [s1].[Id]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [s].[VendorId] = [v0].[Id]
WHERE NOT EXISTS (
    SELECT 1
    FROM [StatusRecords] AS [s0]
    WHERE [s0].[SourceId] = [s].[SourceId] AND [s0].[Id] > [s].[Id])
ORDER BY [s1].[Name]
