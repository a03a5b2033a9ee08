DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';

SELECT [u].[Day], [u].[PartyId], [u1].[SourceId], [u].[IsCounted], CASE
    WHEN MAX([u].[EffectiveCost]) IS NULL THEN NULL
    ELSE COALESCE(SUM([u].[EffectiveCost]), 0.0)
END AS [Cost], CASE
    WHEN MAX([u].[Tokens]) IS NULL THEN NULL
    ELSE COALESCE(SUM([u].[Tokens]), 0.0)
END AS [Tokens]
FROM [UsageDays] AS [u]
INNER JOIN [UsageStreams] AS [u1] ON [u].[StreamId] = [u1].[Id]
WHERE [u].[Day] >= @from AND [u].[Day] <= @to AND [u].[PartyId] IS NOT NULL AND [u].[Currency] = N'USD' AND EXISTS (
    SELECT 1
    FROM [UsageOverlaps] AS [u0]
    WHERE [u0].[Day] = [u].[Day] AND [u0].[PartyId] = [u].[PartyId])
GROUP BY [u].[Day], [u].[PartyId], [u1].[SourceId], [u].[IsCounted]
