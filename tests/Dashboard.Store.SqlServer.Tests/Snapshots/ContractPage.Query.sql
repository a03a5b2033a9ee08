DECLARE @id int = 1;

SELECT [c].[Id], [c].[Title], [c].[VendorId], [v].[Name], [v].[Key], [c].[StartsOn], [c].[EndsOn], [c].[NoticeDays], [c].[AnnualValue], [c].[Currency], [c].[Origin], [c].[Version], [v].[Id]
FROM [Contracts] AS [c]
LEFT JOIN [Vendors] AS [v] ON [c].[VendorId] = [v].[Id]
WHERE [c].[Id] = @id
ORDER BY [c].[Id], [v].[Id]

This LINQ query is being executed in split-query mode, and the SQL shown is for the first query to be executed. Additional queries may also be executed depending on the results of the first query.
