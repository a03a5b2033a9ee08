DECLARE @p int = 6;
DECLARE @word_contains nvarchar(200) = N'%ticket%';
DECLARE @word_contains0 nvarchar(300) = N'%ticket%';
DECLARE @whole_startswith nvarchar(200) = N'ticket%';
DECLARE @inside_contains nvarchar(200) = N'% ticket%';
DECLARE @whole_contains nvarchar(200) = N'%ticket%';

SELECT TOP(@p) [a].[Id], [a].[Key], [a].[Name], [a].[Function] AS [Detail]
FROM [Applications] AS [a]
WHERE [a].[DeletedAt] IS NULL AND (LOWER([a].[Name]) LIKE @word_contains ESCAPE N'\' OR LOWER([a].[Function]) LIKE @word_contains0 ESCAPE N'\')
ORDER BY CASE
    WHEN LOWER([a].[Name]) LIKE @whole_startswith ESCAPE N'\' THEN 0
    WHEN LOWER([a].[Name]) LIKE @inside_contains ESCAPE N'\' THEN 1
    WHEN LOWER([a].[Name]) LIKE @whole_contains ESCAPE N'\' THEN 2
    ELSE 3
END, CASE
    WHEN LOWER([a].[Name]) LIKE @whole_startswith ESCAPE N'\' THEN CAST(LEN([a].[Name]) AS int)
    ELSE 0
END, [a].[Name], [a].[Id]
