DECLARE @key nvarchar(120) = N'gpt-5';

SELECT [m].[Id], [m].[Key], [m].[Name]
FROM [Models] AS [m]
WHERE [m].[DeletedAt] IS NULL AND [m].[Key] = @key
