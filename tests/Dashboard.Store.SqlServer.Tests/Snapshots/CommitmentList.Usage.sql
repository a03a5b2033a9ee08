DECLARE @recent date = '2026-10-23';
DECLARE @highest int = 1;
DECLARE @today date = '2026-11-20';
DECLARE @since date = '2026-08-22';

SELECT [c].[Id], [u].[Currency], COALESCE(SUM([u].[EffectiveCost]), 0.0), COALESCE(SUM(CASE
    WHEN [u].[Day] > @recent THEN [u].[EffectiveCost]
END), 0.0), COALESCE(SUM([u].[Tokens]), 0.0), COALESCE(SUM(CASE
    WHEN [u].[Day] > @recent THEN [u].[Tokens]
END), 0.0), MAX([u].[Day])
FROM [Commitments] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[VendorId]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL AND [c0].[Confidentiality] <= @highest
) AS [c1] ON [c].[ContractId] = [c1].[Id]
INNER JOIN [UsageDays] AS [u] ON [c1].[VendorId] = [u].[PartyId]
WHERE [c].[DeletedAt] IS NULL AND [c].[Amount] > 0.0 AND [c].[StartsOn] <= @today AND [c].[EndsOn] >= @since AND [c].[EndsOn] >= [c].[StartsOn] AND [u].[Day] >= [c].[StartsOn] AND [u].[Day] <= [c].[EndsOn]
GROUP BY [c].[Id], [u].[Currency]
