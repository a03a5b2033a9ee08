DECLARE @id int = 1;

SELECT [t].[Id], [t].[EndPrecision], [t].[EndsOn], [t].[Fact], [t].[FromId], [t].[Key], [t].[Kind], [t].[Line], [t].[Note], [t].[Origin], [t].[ReadFrom], [t].[SourceAddress], [t].[SourceDate], [t].[SourceTitle], [t].[StartPrecision], [t].[StartsOn], [t].[Status], [t].[ToId], [t].[Version], [v].[Id], [v].[Country], [v].[Key], [v].[Name], [v].[Origin], [v].[ParentId], [v].[PriceListNames], [v].[Roles], [v].[Summary], [v].[Version], [v0].[Id], [v0].[Country], [v0].[Key], [v0].[Name], [v0].[Origin], [v0].[ParentId], [v0].[PriceListNames], [v0].[Roles], [v0].[Summary], [v0].[Version]
FROM [Ties] AS [t]
INNER JOIN [Vendors] AS [v] ON [t].[FromId] = [v].[Id]
INNER JOIN [Vendors] AS [v0] ON [t].[ToId] = [v0].[Id]
WHERE [t].[FromId] = @id OR [t].[ToId] = @id
ORDER BY CASE
    WHEN [t].[Line] = N'' THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [t].[Line], [t].[StartsOn], [t].[Id]
