DECLARE @vendor int = 1;
DECLARE @vendor1 int = 1;
DECLARE @search_contains nvarchar(250) = N'%gpt%';
DECLARE @search_contains0 nvarchar(100) = N'%gpt%';
DECLARE @p int = 0;
DECLARE @p6 int = 50;

SELECT [s].[Name], [s].[ListedModel], [s].[Provider], [v].[Name], [s].[Region], [s].[Tier], [s].[ContextFrom], [s].[Kind], [s].[UsdPerMillion], [s].[RawValue], [s].[RawUnit], [s].[ObservedOn], [s].[ConfirmedOn], [s].[ImportRunId], [s].[Key], [v0].[Key]
FROM (
    SELECT [p].[ConfirmedOn], [p].[ImportRunId], [p].[Kind], [p].[ObservedOn], [p].[RawUnit], [p].[RawValue], [p].[UsdPerMillion], [o].[ChannelId], [o].[ContextFrom], [o].[ListedModel], [o].[Provider], [o].[Region], [o].[Tier], [m].[Key], [m].[Name], [m].[VendorId]
    FROM [Prices] AS [p]
    INNER JOIN [Offers] AS [o] ON [p].[OfferId] = [o].[Id]
    LEFT JOIN [Models] AS [m] ON [o].[ModelId] = [m].[Id]
    WHERE ([m].[VendorId] = @vendor OR [o].[ChannelId] = @vendor1) AND (LOWER([o].[ListedModel]) LIKE @search_contains ESCAPE N'\' OR LOWER([o].[Provider]) LIKE @search_contains0 ESCAPE N'\') AND NOT EXISTS (
        SELECT 1
        FROM [Prices] AS [p0]
        WHERE [p0].[OfferId] = [p].[OfferId] AND [p0].[Kind] = [p].[Kind] AND [p0].[ObservedOn] > [p].[ObservedOn])
    ORDER BY [o].[Provider], [o].[ListedModel], [o].[Region], [o].[Tier], [o].[ContextFrom], [p].[Kind], [p].[ObservedOn] DESC
    OFFSET @p ROWS FETCH NEXT @p6 ROWS ONLY
) AS [s]
LEFT JOIN [Vendors] AS [v] ON [s].[ChannelId] = [v].[Id]
LEFT JOIN [Vendors] AS [v0] ON [s].[VendorId] = [v0].[Id]
ORDER BY [s].[Provider], [s].[ListedModel], [s].[Region], [s].[Tier], [s].[ContextFrom], [s].[Kind], [s].[ObservedOn] DESC
