DECLARE @vendor int = 1;
DECLARE @vendor1 int = 1;
DECLARE @search_contains nvarchar(250) = N'%gpt%';
DECLARE @search_contains0 nvarchar(100) = N'%gpt%';
DECLARE @p int = 0;
DECLARE @p6 int = 50;

SELECT [s].[Name], [s].[ListedModel], [s].[Provider], [v0].[Name], [s].[Region], [s].[Tier], [s].[ContextFrom], [s].[Kind], [s].[UsdPerMillion], [s].[RawValue], [s].[RawUnit], [s].[ObservedOn], [s].[ConfirmedOn], [s].[ImportRunId], [s].[Key0], [v2].[Key], [s].[List]
FROM (
    SELECT [p].[ConfirmedOn], [p].[ImportRunId], [p].[Kind], [p].[ObservedOn], [p].[RawUnit], [p].[RawValue], [p].[UsdPerMillion], [o0].[ChannelId], [o0].[ContextFrom], [o0].[List], [o0].[ListedModel], [o0].[Provider], [o0].[Region], [o0].[Tier], [m0].[Key] AS [Key0], [m0].[Name], [m0].[VendorId]
    FROM [Prices] AS [p]
    INNER JOIN (
        SELECT [o].[Id], [o].[ChannelId], [o].[ContextFrom], [o].[List], [o].[ListedModel], [o].[ModelId], [o].[Provider], [o].[Region], [o].[Tier]
        FROM [Offers] AS [o]
        WHERE [o].[DeletedAt] IS NULL
    ) AS [o0] ON [p].[OfferId] = [o0].[Id]
    LEFT JOIN (
        SELECT [m].[Id], [m].[Key], [m].[Name], [m].[VendorId]
        FROM [Models] AS [m]
        WHERE [m].[DeletedAt] IS NULL
    ) AS [m0] ON [o0].[ModelId] = [m0].[Id]
    WHERE ([m0].[VendorId] = @vendor OR [o0].[ChannelId] = @vendor1) AND (LOWER([o0].[ListedModel]) LIKE @search_contains ESCAPE N'\' OR LOWER([o0].[Provider]) LIKE @search_contains0 ESCAPE N'\') AND NOT EXISTS (
        SELECT 1
        FROM [Prices] AS [p0]
        WHERE [p0].[OfferId] = [p].[OfferId] AND [p0].[Kind] = [p].[Kind] AND [p0].[ObservedOn] > [p].[ObservedOn])
    ORDER BY [o0].[Provider], [o0].[ListedModel], [o0].[Region], [o0].[Tier], [o0].[ContextFrom], [p].[Kind], [p].[ObservedOn] DESC
    OFFSET @p ROWS FETCH NEXT @p6 ROWS ONLY
) AS [s]
LEFT JOIN (
    SELECT [v].[Id], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [s].[ChannelId] = [v0].[Id]
LEFT JOIN (
    SELECT [v1].[Id], [v1].[Key]
    FROM [Vendors] AS [v1]
    WHERE [v1].[DeletedAt] IS NULL
) AS [v2] ON [s].[VendorId] = [v2].[Id]
ORDER BY [s].[Provider], [s].[ListedModel], [s].[Region], [s].[Tier], [s].[ContextFrom], [s].[Kind], [s].[ObservedOn] DESC
