DECLARE @state int = 1;
DECLARE @search_contains nvarchar(250) = N'%gpt%';
DECLARE @search_contains0 nvarchar(200) = N'%gpt%';
DECLARE @p int = 0;
DECLARE @p4 int = 50;

SELECT [m].[Id], [m].[Name], [m].[Kind], [m].[State], [m].[ModelId], [m1].[Name], [m].[Reason], [m].[SeenIn], [m].[FirstSeenOn], [m].[DecidedBy], [m].[DecidedAt], [m].[Version], (
    SELECT COUNT(*)
    FROM [Offers] AS [o]
    WHERE [o].[DeletedAt] IS NULL AND [o].[ListedModel] = [m].[Name])
FROM [ModelAliases] AS [m]
LEFT JOIN (
    SELECT [m0].[Id], [m0].[Name]
    FROM [Models] AS [m0]
    WHERE [m0].[DeletedAt] IS NULL
) AS [m1] ON [m].[ModelId] = [m1].[Id]
WHERE [m].[State] = @state AND (LOWER([m].[Name]) LIKE @search_contains ESCAPE N'\' OR LOWER([m1].[Name]) LIKE @search_contains0 ESCAPE N'\')
ORDER BY [m].[State], [m].[Name]
OFFSET @p ROWS FETCH NEXT @p4 ROWS ONLY
