DECLARE @p int = 200;

SELECT [v0].[Name], [i0].[Title], [i0].[Impact], [i0].[IsResolved], [i0].[StartedAt], [i0].[ResolvedAt], [i0].[Address], [i0].[FirstSeenAt]
FROM (
    SELECT TOP(@p) [i].[Address], [i].[FirstSeenAt], [i].[Impact], [i].[IsResolved], [i].[ResolvedAt], [i].[StartedAt], [i].[Title], [i].[VendorId], COALESCE([i].[StartedAt], [i].[FirstSeenAt]) AS [c]
    FROM [Incidents] AS [i]
    ORDER BY [i].[IsResolved], COALESCE([i].[StartedAt], [i].[FirstSeenAt]) DESC
) AS [i0]
LEFT JOIN (
    SELECT [v].[Id], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [i0].[VendorId] = [v0].[Id]
ORDER BY [i0].[IsResolved], [i0].[c] DESC
