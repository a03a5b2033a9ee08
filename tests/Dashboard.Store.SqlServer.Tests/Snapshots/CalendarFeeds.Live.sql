SELECT [c].[Id], [c].[CreatedAt], [c].[LastReadAt], [c].[Name], [c].[RevokedAt], [c].[TokenHash], [c].[UserId], [a].[Id], [a].[AccessFailedCount], [a].[ConcurrencyStamp], [a].[DisabledAt], [a].[DisplayName], [a].[Email], [a].[EmailConfirmed], [a].[LockoutEnabled], [a].[LockoutEnd], [a].[NormalizedEmail], [a].[NormalizedUserName], [a].[PasswordHash], [a].[PhoneNumber], [a].[PhoneNumberConfirmed], [a].[SecurityStamp], [a].[TwoFactorEnabled], [a].[UserName]
FROM [CalendarFeeds] AS [c]
INNER JOIN [AspNetUsers] AS [a] ON [c].[UserId] = [a].[Id]
WHERE [c].[RevokedAt] IS NULL AND [a].[DisabledAt] IS NULL
