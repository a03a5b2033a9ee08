DECLARE @key nvarchar(80) = N'openai';

SELECT [v].[Id], [v].[Key], [v].[Name]
FROM [Vendors] AS [v]
WHERE [v].[DeletedAt] IS NULL AND [v].[Key] = @key
