DECLARE @p int = 6;
DECLARE @actor_Name nvarchar(256) = N'legal';
DECLARE @word_contains nvarchar(120) = N'%renewals%';
DECLARE @whole_startswith nvarchar(120) = N'renewals%';

SELECT TOP(@p) [s].[Id], [s].[Address], [s].[IsShared], [s].[Name], [s].[Owner], [s].[SavedAt]
FROM [SavedViews] AS [s]
WHERE ([s].[Owner] = @actor_Name OR [s].[IsShared] = CAST(1 AS bit)) AND LOWER([s].[Name]) LIKE @word_contains ESCAPE N'\'
ORDER BY CASE
    WHEN LOWER([s].[Name]) LIKE @whole_startswith ESCAPE N'\' THEN 0
    ELSE 1
END, [s].[Name], [s].[Id]
