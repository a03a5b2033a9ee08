DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';

SELECT [u].[Day], [u].[PartyId], [u].[StreamId], [u0].[SourceId], [u0].[Account], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [UsageDays] AS [u3]
        INNER JOIN [UsageStreams] AS [u4] ON [u3].[StreamId] = [u4].[Id]
        WHERE [u3].[Day] >= @from AND [u3].[Day] <= @to AND [u3].[PartyId] IS NOT NULL AND EXISTS (
            SELECT 1
            FROM [UsageDays] AS [u5]
            INNER JOIN [UsageStreams] AS [u6] ON [u5].[StreamId] = [u6].[Id]
            WHERE [u5].[Day] >= @from AND [u5].[Day] <= @to AND [u5].[PartyId] IS NOT NULL
            GROUP BY [u5].[Day], [u5].[PartyId]
            HAVING (MIN([u6].[SourceId]) <> MAX([u6].[SourceId]) OR MIN([u6].[SourceId]) IS NULL OR MAX([u6].[SourceId]) IS NULL) AND (MIN([u6].[SourceId]) IS NOT NULL OR MAX([u6].[SourceId]) IS NOT NULL) AND [u5].[Day] = [u3].[Day] AND [u5].[PartyId] = [u3].[PartyId]) AND [u].[Day] = [u3].[Day] AND [u].[PartyId] = [u3].[PartyId] AND [u].[StreamId] = [u3].[StreamId] AND [u0].[SourceId] = [u4].[SourceId] AND [u0].[Account] = [u4].[Account] AND [u3].[EffectiveCost] IS NOT NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasCost]
FROM [UsageDays] AS [u]
INNER JOIN [UsageStreams] AS [u0] ON [u].[StreamId] = [u0].[Id]
WHERE [u].[Day] >= @from AND [u].[Day] <= @to AND [u].[PartyId] IS NOT NULL AND EXISTS (
    SELECT 1
    FROM [UsageDays] AS [u1]
    INNER JOIN [UsageStreams] AS [u2] ON [u1].[StreamId] = [u2].[Id]
    WHERE [u1].[Day] >= @from AND [u1].[Day] <= @to AND [u1].[PartyId] IS NOT NULL
    GROUP BY [u1].[Day], [u1].[PartyId]
    HAVING (MIN([u2].[SourceId]) <> MAX([u2].[SourceId]) OR MIN([u2].[SourceId]) IS NULL OR MAX([u2].[SourceId]) IS NULL) AND (MIN([u2].[SourceId]) IS NOT NULL OR MAX([u2].[SourceId]) IS NOT NULL) AND [u1].[Day] = [u].[Day] AND [u1].[PartyId] = [u].[PartyId])
GROUP BY [u].[Day], [u].[PartyId], [u].[StreamId], [u0].[SourceId], [u0].[Account]
