DECLARE @p int = 6;
DECLARE @word_contains nvarchar(200) = N'%gpt%';
DECLARE @whole_startswith nvarchar(200) = N'gpt%';
DECLARE @inside_contains nvarchar(200) = N'% gpt%';
DECLARE @whole_contains nvarchar(200) = N'%gpt%';

SELECT TOP(@p) [m].[Id], [m].[Key], [m].[Name], [v0].[Name] AS [Detail]
FROM [Models] AS [m]
INNER JOIN (
    SELECT [v].[Id], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [m].[VendorId] = [v0].[Id]
WHERE [m].[DeletedAt] IS NULL AND (LOWER([m].[Name]) LIKE @word_contains ESCAPE N'\' OR LOWER([v0].[Name]) LIKE @word_contains ESCAPE N'\')
ORDER BY CASE
    WHEN LOWER([m].[Name]) LIKE @whole_startswith ESCAPE N'\' THEN 0
    WHEN LOWER([m].[Name]) LIKE @inside_contains ESCAPE N'\' THEN 1
    WHEN LOWER([m].[Name]) LIKE @whole_contains ESCAPE N'\' THEN 2
    ELSE 3
END, CASE
    WHEN LOWER([m].[Name]) LIKE @whole_startswith ESCAPE N'\' THEN CAST(LEN([m].[Name]) AS int)
    ELSE 0
END, [m].[Name], [m].[Id]
