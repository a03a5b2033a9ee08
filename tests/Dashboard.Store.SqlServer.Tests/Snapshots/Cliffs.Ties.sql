DECLARE @from date = '2026-11-20';
DECLARE @to date = '2027-05-19';
DECLARE @ours1 int = 1;
DECLARE @ours2 int = 2;

SELECT [t].[Id], [t].[Kind], [v0].[Name], [v0].[Key], [v2].[Name], [t].[Line], [t].[Fact], CASE
    WHEN [t].[EndsOn] >= @from AND [t].[EndsOn] <= @to THEN [t].[EndsOn]
    ELSE [t].[StartsOn]
END, CASE
    WHEN CASE
        WHEN [t].[EndsOn] >= @from THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) AND CASE
        WHEN [t].[EndsOn] <= @to THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Ties] AS [t]
INNER JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [t].[FromId] = [v0].[Id]
INNER JOIN (
    SELECT [v1].[Id], [v1].[Name]
    FROM [Vendors] AS [v1]
    WHERE [v1].[DeletedAt] IS NULL
) AS [v2] ON [t].[ToId] = [v2].[Id]
WHERE [t].[DeletedAt] IS NULL AND [t].[Kind] IN (6, 8) AND (([t].[EndsOn] >= @from AND [t].[EndsOn] <= @to) OR ([t].[Kind] = 8 AND [t].[StartsOn] >= @from AND [t].[StartsOn] <= @to)) AND ([t].[FromId] IN (@ours1, @ours2) OR [t].[ToId] IN (@ours1, @ours2))
ORDER BY [t].[Id]
