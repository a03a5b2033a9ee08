DECLARE @today date = '2026-11-20';

SELECT [t].[Id], [t].[DeletedAt], [t].[EndPrecision], [t].[EndsOn], [t].[Fact], [t].[FromId], [t].[Key], [t].[Kind], [t].[Line], [t].[Note], [t].[Origin], [t].[ReadFrom], [t].[SourceAddress], [t].[SourceDate], [t].[SourceTitle], [t].[StartPrecision], [t].[StartsOn], [t].[Status], [t].[ToId], [t].[Version]
FROM [Ties] AS [t]
WHERE [t].[DeletedAt] IS NULL AND [t].[Kind] = 8 AND ([t].[StartsOn] IS NULL OR [t].[StartsOn] <= @today) AND ([t].[EndsOn] IS NULL OR [t].[EndsOn] > @today)
ORDER BY [t].[Id]
