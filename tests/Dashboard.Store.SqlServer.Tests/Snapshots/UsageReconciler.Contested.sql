DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';

SELECT [u].[Day], [u].[PartyId], [u].[StreamId], [u0].[SourceId], [u0].[Account], CASE
    WHEN MAX(CASE
        WHEN [u].[EffectiveCost] IS NOT NULL THEN 1
        ELSE 0
    END) > 0 THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasCost]
FROM [UsageDays] AS [u]
INNER JOIN [UsageStreams] AS [u0] ON [u].[StreamId] = [u0].[Id]
INNER JOIN (
    SELECT [u1].[Day], [u1].[PartyId]
    FROM [UsageDays] AS [u1]
    INNER JOIN [UsageStreams] AS [u2] ON [u1].[StreamId] = [u2].[Id]
    WHERE [u1].[Day] >= @from AND [u1].[Day] <= @to AND [u1].[PartyId] IS NOT NULL
    GROUP BY [u1].[Day], [u1].[PartyId]
    HAVING (MIN([u2].[SourceId]) <> MAX([u2].[SourceId]) OR MIN([u2].[SourceId]) IS NULL OR MAX([u2].[SourceId]) IS NULL) AND (MIN([u2].[SourceId]) IS NOT NULL OR MAX([u2].[SourceId]) IS NOT NULL)
) AS [s] ON [u].[Day] = [s].[Day] AND ([u].[PartyId] = [s].[PartyId] OR ([u].[PartyId] IS NULL AND [s].[PartyId] IS NULL))
WHERE [u].[Day] >= @from AND [u].[Day] <= @to AND [u].[PartyId] IS NOT NULL
GROUP BY [u].[Day], [u].[PartyId], [u].[StreamId], [u0].[SourceId], [u0].[Account]
