DECLARE @id int = 1;
DECLARE @tier int = 1;
DECLARE @from date = '2026-11-20';
DECLARE @to date = '2026-11-20';
DECLARE @p int = 0;
DECLARE @p9 int = 50;

SELECT [u].[Day], [u1].[ServiceName], COALESCE([u1].[SkuMeter], [u1].[SkuId], [u1].[ChargeDescription]), (
    SELECT TOP(1) [m0].[Name]
    FROM [Models] AS [m0]
    WHERE [m0].[DeletedAt] IS NULL AND [m0].[Id] = [u1].[ModelId]), (
    SELECT TOP(1) [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL AND [v].[Id] = [u1].[PartyId]), (
    SELECT TOP(1) [v0].[Name]
    FROM [Vendors] AS [v0]
    WHERE [v0].[DeletedAt] IS NULL AND [v0].[Id] = [u1].[DeveloperId]), (
    SELECT TOP(1) [v1].[Name]
    FROM [Vendors] AS [v1]
    WHERE [v1].[DeletedAt] IS NULL AND [v1].[Id] = [u1].[HostId]), (
    SELECT TOP(1) [a].[Name]
    FROM [Applications] AS [a]
    WHERE [a].[DeletedAt] IS NULL AND [a].[Id] = [u1].[ApplicationId]), [u1].[TokenKind], [u].[Tokens], [u].[EffectiveCost], [u].[BilledCost], [u].[ListCost], [u1].[Currency], [u].[IsCorrection], [u1].[MappedBy], [u].[ImportRunId], COALESCE((
    SELECT TOP(1) [i].[FileName]
    FROM [ImportRuns] AS [i]
    WHERE [i].[Id] = [u].[ImportRunId]), N''), [u].[RowNumber]
FROM [UsageFacts] AS [u]
INNER JOIN (
    SELECT [u0].[Id], [u0].[ApplicationId], [u0].[ChargeDescription], [u0].[Currency], [u0].[DeveloperId], [u0].[HostId], [u0].[MappedBy], [u0].[ModelId], [u0].[PartyId], [u0].[ServiceName], [u0].[SkuId], [u0].[SkuMeter], [u0].[StreamId], [u0].[TokenKind]
    FROM [UsageLines] AS [u0]
    WHERE ([u0].[PartyId] = @id OR [u0].[DeveloperId] = @id OR [u0].[HostId] = @id) AND EXISTS (
        SELECT 1
        FROM [Models] AS [m]
        WHERE [m].[DeletedAt] IS NULL AND [m].[Id] = [u0].[ModelId] AND [m].[Tier] = @tier)
) AS [u1] ON [u].[LineId] = [u1].[Id]
WHERE [u].[Day] >= @from AND [u].[Day] <= @to AND NOT EXISTS (
    SELECT 1
    FROM [UsageOverlaps] AS [u2]
    WHERE [u2].[Day] = [u].[Day] AND [u2].[StreamId] = [u1].[StreamId] AND [u2].[PartyId] = [u1].[PartyId])
ORDER BY [u].[Day] DESC, [u].[LineId], [u].[ImportRunId], [u].[RowNumber]
OFFSET @p ROWS FETCH NEXT @p9 ROWS ONLY
