DECLARE @p int = 1;

SELECT TOP(@p) [v].[ComputedAt]
FROM [VendorScores] AS [v]
ORDER BY [v].[Day] DESC
