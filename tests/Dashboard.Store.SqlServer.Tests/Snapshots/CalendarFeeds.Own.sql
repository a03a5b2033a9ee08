DECLARE @person nvarchar(100) = N'me';

SELECT [c].[Id], [c].[CreatedAt], [c].[LastReadAt], [c].[Name], [c].[RevokedAt], [c].[TokenHash], [c].[UserId]
FROM [CalendarFeeds] AS [c]
INNER JOIN [AspNetUsers] AS [a] ON [c].[UserId] = [a].[Id]
WHERE [c].[RevokedAt] IS NULL AND [a].[DisplayName] = @person
ORDER BY [c].[Id]
