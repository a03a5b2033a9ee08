DECLARE @highest int = 1;
DECLARE @id int = 1;

SELECT [c].[Id], [c].[Title], [c].[VendorId], [v0].[Name], [v0].[Key], [c].[StartsOn], [c].[EndsOn], [c].[NoticeDays], [c].[AnnualValue], [c].[Currency], [c].[Origin], [c].[Version], [v0].[Id]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[Id] = @id
ORDER BY [c].[Id], [v0].[Id]

This LINQ query is being executed in split-query mode, and the SQL shown is for the first query to be executed. Additional queries may also be executed depending on the results of the first query.
