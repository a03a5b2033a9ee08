DECLARE @id int = 1;

SELECT [v].[Day], [v].[Lower], [v].[Upper], [v].[Reason]
FROM [VendorScores] AS [v]
WHERE [v].[VendorId] = @id
ORDER BY [v].[Day]
