DECLARE @today3 date = '2026-11-20';
DECLARE @highest int = 1;
DECLARE @today date = '2026-11-20';

SELECT [c].[Id], [c].[Title], [v0].[Name], [v0].[Key], [c].[StatesNoTerminationForConvenience], [c].[StatesNoTransitionService], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Documents] AS [d]
        WHERE [c].[Id] = [d].[ContractId] AND [d].[ScannedFor] LIKE N'%termination-for-convenience%') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Documents] AS [d0]
        WHERE [c].[Id] = [d0].[ContractId] AND [d0].[ScannedFor] LIKE N'%transition-services%') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, (
    SELECT MAX([c0].[State])
    FROM [Clauses] AS [c0]
    WHERE [c].[Id] = [c0].[ContractId] AND [c0].[Type] = N'termination-for-convenience' AND [c0].[State] <> 3 AND [c0].[Bound] <> 1), (
    SELECT MAX([c1].[State])
    FROM [Clauses] AS [c1]
    WHERE [c].[Id] = [c1].[ContractId] AND [c1].[Type] = N'transition-services' AND [c1].[State] <> 3 AND [c1].[Bound] <> 1), CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Amendments] AS [a]
        WHERE [a].[DeletedAt] IS NULL AND [a].[ContractId] = [c].[Id] AND [a].[EffectiveOn] <= @today3 AND N'termination-for-convenience' IN (
            SELECT [e].[value]
            FROM OPENJSON([a].[EndsClauses]) WITH ([value] nvarchar(max) '$') AS [e]
        ) AND NOT EXISTS (
            SELECT 1
            FROM [Clauses] AS [c2]
            INNER JOIN [Documents] AS [d1] ON [c2].[DocumentId] = [d1].[Id]
            LEFT JOIN (
                SELECT [a0].[Id], [a0].[EffectiveOn]
                FROM [Amendments] AS [a0]
                WHERE [a0].[DeletedAt] IS NULL
            ) AS [a1] ON [d1].[AmendmentId] = [a1].[Id]
            WHERE [c].[Id] = [c2].[ContractId] AND [c2].[Type] = N'termination-for-convenience' AND [c2].[State] <> 3 AND [c2].[Bound] <> 1 AND [a1].[EffectiveOn] >= [a].[EffectiveOn] AND [a1].[EffectiveOn] <= @today3)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Amendments] AS [a2]
        WHERE [a2].[DeletedAt] IS NULL AND [a2].[ContractId] = [c].[Id] AND [a2].[EffectiveOn] <= @today3 AND N'transition-services' IN (
            SELECT [e0].[value]
            FROM OPENJSON([a2].[EndsClauses]) WITH ([value] nvarchar(max) '$') AS [e0]
        ) AND NOT EXISTS (
            SELECT 1
            FROM [Clauses] AS [c3]
            INNER JOIN [Documents] AS [d2] ON [c3].[DocumentId] = [d2].[Id]
            LEFT JOIN (
                SELECT [a3].[Id], [a3].[EffectiveOn]
                FROM [Amendments] AS [a3]
                WHERE [a3].[DeletedAt] IS NULL
            ) AS [a4] ON [d2].[AmendmentId] = [a4].[Id]
            WHERE [c].[Id] = [c3].[ContractId] AND [c3].[Type] = N'transition-services' AND [c3].[State] <> 3 AND [c3].[Bound] <> 1 AND [a4].[EffectiveOn] >= [a2].[EffectiveOn] AND [a4].[EffectiveOn] <= @today3)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [v].[Id], [v].[Key], [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL
) AS [v0] ON [c].[VendorId] = [v0].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND ([c].[StartsOn] IS NULL OR [c].[StartsOn] <= @today) AND ([c].[EndsOn] IS NULL OR [c].[EndsOn] >= @today OR [c].[Renewal] = 2)
ORDER BY [c].[Id]
