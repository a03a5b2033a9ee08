DECLARE @p int = 15;
DECLARE @first date = '2026-08-23';
DECLARE @last date = '2026-11-20';

SELECT TOP(@p) [s].[InvoiceIssuer], [s].[ServiceProvider], [s].[ServiceName], [s].[Sku], [s].[Currency], [s].[LacksParty], [s].[LacksDeveloper], [s].[LacksHost], [s].[LacksModel], COUNT_BIG(*), COALESCE(SUM([s].[EffectiveCost]), 0.0)
FROM (
    SELECT [u].[EffectiveCost], [u1].[Currency], [u1].[InvoiceIssuer], [u1].[ServiceName], [u1].[ServiceProvider], COALESCE([u1].[SkuMeter], [u1].[SkuId], [u1].[ChargeDescription]) AS [Sku], CASE
        WHEN [u1].[PartyId] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [LacksParty], CASE
        WHEN [u1].[DeveloperId] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [LacksDeveloper], CASE
        WHEN [u1].[HostId] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [LacksHost], CASE
        WHEN [u1].[ModelId] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [LacksModel]
    FROM [UsageFacts] AS [u]
    INNER JOIN (
        SELECT [u0].[Id], [u0].[ChargeDescription], [u0].[Currency], [u0].[DeveloperId], [u0].[HostId], [u0].[InvoiceIssuer], [u0].[ModelId], [u0].[PartyId], [u0].[ServiceName], [u0].[ServiceProvider], [u0].[SkuId], [u0].[SkuMeter]
        FROM [UsageLines] AS [u0]
        WHERE [u0].[IsAi] = CAST(1 AS bit) AND ([u0].[PartyId] IS NULL OR [u0].[DeveloperId] IS NULL OR [u0].[HostId] IS NULL OR [u0].[ModelId] IS NULL)
    ) AS [u1] ON [u].[LineId] = [u1].[Id]
    WHERE [u].[Day] >= @first AND [u].[Day] <= @last
) AS [s]
GROUP BY [s].[InvoiceIssuer], [s].[ServiceProvider], [s].[ServiceName], [s].[Sku], [s].[Currency], [s].[LacksParty], [s].[LacksDeveloper], [s].[LacksHost], [s].[LacksModel]
ORDER BY CASE
    WHEN [s].[Currency] = N'USD' THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, COALESCE(SUM([s].[EffectiveCost]), 0.0) DESC
