DECLARE @person nvarchar(256) = N'me';
DECLARE @_8__locals1_path nvarchar(2000) = N'/contracts';
DECLARE @withQuery_startswith nvarchar(2000) = N'/contracts?%';

SELECT [s].[Id], [s].[Name], [s].[Address], [s].[Owner], [s].[IsShared], CASE
    WHEN [s].[Owner] = @person THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [s].[SavedAt]
FROM [SavedViews] AS [s]
WHERE ([s].[Owner] = @person OR [s].[IsShared] = CAST(1 AS bit)) AND ([s].[Address] = @_8__locals1_path OR [s].[Address] LIKE @withQuery_startswith ESCAPE N'\')
ORDER BY [s].[Name], [s].[Id]
