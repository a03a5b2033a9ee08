DECLARE @highest int = 1;

SELECT [c].[StartsOn]
FROM [Contracts] AS [c]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest
UNION
SELECT [c0].[EndsOn] AS [StartsOn]
FROM [Contracts] AS [c0]
WHERE [c0].[DeletedAt] IS NULL AND [c0].[Confidentiality] <= @highest
UNION
SELECT [a].[EffectiveOn] AS [StartsOn]
FROM [Amendments] AS [a]
INNER JOIN (
    SELECT [c1].[Id]
    FROM [Contracts] AS [c1]
    WHERE [c1].[DeletedAt] IS NULL AND [c1].[Confidentiality] <= @highest
) AS [c2] ON [a].[ContractId] = [c2].[Id]
WHERE [a].[DeletedAt] IS NULL
