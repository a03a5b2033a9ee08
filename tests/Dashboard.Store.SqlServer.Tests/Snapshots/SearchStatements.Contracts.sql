DECLARE @p int = 6;
DECLARE @highest int = 2;
DECLARE @word_contains nvarchar(300) = N'%azure%';
DECLARE @word_contains0 nvarchar(200) = N'%azure%';
DECLARE @whole_startswith nvarchar(300) = N'azure%';
DECLARE @inside_contains nvarchar(300) = N'% azure%';
DECLARE @whole_contains nvarchar(300) = N'%azure%';

SELECT TOP(@p) [c].[Id], [c].[Key], [c].[Title] AS [Name], [v0].[Name] AS [Detail]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND (LOWER([c].[Title]) LIKE @word_contains ESCAPE N'\' OR LOWER([v0].[Name]) LIKE @word_contains0 ESCAPE N'\')
ORDER BY CASE
    WHEN LOWER([c].[Title]) LIKE @whole_startswith ESCAPE N'\' THEN 0
    WHEN LOWER([c].[Title]) LIKE @inside_contains ESCAPE N'\' THEN 1
    WHEN LOWER([c].[Title]) LIKE @whole_contains ESCAPE N'\' THEN 2
    ELSE 3
END, CASE
    WHEN LOWER([c].[Title]) LIKE @whole_startswith ESCAPE N'\' THEN CAST(LEN([c].[Title]) AS int)
    ELSE 0
END, [c].[Title], [c].[Id]
