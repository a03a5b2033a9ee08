DECLARE @run int = 1;
DECLARE @p int = 0;
DECLARE @p3 int = 50;

SELECT [u].[Day], [u2].[ServiceName], COALESCE([u2].[SkuMeter], [u2].[SkuId], [u2].[ChargeDescription]), (
    SELECT TOP(1) [m].[Name]
    FROM [Models] AS [m]
    WHERE [m].[DeletedAt] IS NULL AND [m].[Id] = [u2].[ModelId]), (
    SELECT TOP(1) [v].[Name]
    FROM [Vendors] AS [v]
    WHERE [v].[DeletedAt] IS NULL AND [v].[Id] = [u2].[PartyId]), (
    SELECT TOP(1) [v0].[Name]
    FROM [Vendors] AS [v0]
    WHERE [v0].[DeletedAt] IS NULL AND [v0].[Id] = [u2].[DeveloperId]), (
    SELECT TOP(1) [v1].[Name]
    FROM [Vendors] AS [v1]
    WHERE [v1].[DeletedAt] IS NULL AND [v1].[Id] = [u2].[HostId]), (
    SELECT TOP(1) [a].[Name]
    FROM [Applications] AS [a]
    WHERE [a].[DeletedAt] IS NULL AND [a].[Id] = [u2].[ApplicationId]), [u2].[TokenKind], [u].[Tokens], [u].[EffectiveCost], [u].[BilledCost], [u].[ListCost], [u2].[Currency], [u].[IsCorrection], [u2].[MappedBy], [u].[ImportRunId], COALESCE((
    SELECT TOP(1) [i].[FileName]
    FROM [ImportRuns] AS [i]
    WHERE [i].[Id] = [u].[ImportRunId]), N''), [u].[RowNumber]
FROM [UsageFacts] AS [u]
INNER JOIN (
    SELECT [u1].[Id], [u1].[ApplicationId], [u1].[ChargeDescription], [u1].[Currency], [u1].[DeveloperId], [u1].[HostId], [u1].[MappedBy], [u1].[ModelId], [u1].[PartyId], [u1].[ServiceName], [u1].[SkuId], [u1].[SkuMeter], [u1].[TokenKind]
    FROM [UsageLines] AS [u1]
    WHERE [u1].[PartyId] IS NULL OR [u1].[DeveloperId] IS NULL OR [u1].[HostId] IS NULL OR [u1].[ModelId] IS NULL
) AS [u2] ON [u].[LineId] = [u2].[Id]
WHERE [u].[ImportRunId] = @run AND [u].[IsCorrection] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [UsageDays] AS [u0]
    WHERE [u0].[IsCounted] = CAST(1 AS bit) AND [u0].[Day] = [u].[Day] AND [u0].[CorrectionRows] > 0)
ORDER BY [u].[Day] DESC, [u].[LineId], [u].[ImportRunId], [u].[RowNumber]
OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
