DECLARE @p int = 6;
DECLARE @word_contains nvarchar(200) = N'%open%';
DECLARE @word_contains0 nvarchar(300) = N'%open%';
DECLARE @word2_contains nvarchar(200) = N'%ai%';
DECLARE @word2_contains0 nvarchar(300) = N'%ai%';
DECLARE @whole_startswith nvarchar(200) = N'open ai%';
DECLARE @inside_contains nvarchar(200) = N'% open ai%';
DECLARE @whole_contains nvarchar(200) = N'%open ai%';

SELECT TOP(@p) [v].[Id], [v].[Key], [v].[Name], [v].[LegalName] AS [Detail]
FROM [Vendors] AS [v]
WHERE [v].[DeletedAt] IS NULL AND (LOWER([v].[Name]) LIKE @word_contains ESCAPE N'\' OR LOWER([v].[LegalName]) LIKE @word_contains0 ESCAPE N'\') AND (LOWER([v].[Name]) LIKE @word2_contains ESCAPE N'\' OR LOWER([v].[LegalName]) LIKE @word2_contains0 ESCAPE N'\')
ORDER BY CASE
    WHEN LOWER([v].[Name]) LIKE @whole_startswith ESCAPE N'\' THEN 0
    WHEN LOWER([v].[Name]) LIKE @inside_contains ESCAPE N'\' THEN 1
    WHEN LOWER([v].[Name]) LIKE @whole_contains ESCAPE N'\' THEN 2
    ELSE 3
END, CASE
    WHEN LOWER([v].[Name]) LIKE @whole_startswith ESCAPE N'\' THEN CAST(LEN([v].[Name]) AS int)
    ELSE 0
END, [v].[Name], [v].[Id]
