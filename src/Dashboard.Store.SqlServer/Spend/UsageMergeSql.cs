using Dashboard.Store.Spend;

namespace Dashboard.Store.SqlServer.Spend;

/// <summary>
/// The statements of the merge. Numbers, days and a month of <see cref="UsageScope"/> are written into them; no text of a user ever is.
/// </summary>
internal static class UsageMergeSql
{
    public const string CreateStage = """
        DROP TABLE IF EXISTS #usage_stage;
        SELECT TOP 0 * INTO #usage_stage FROM [UsageFacts];
        """;

    // Charges that are alike but for their amounts are paired smallest with smallest.
    private const string Alike = """
        PARTITION BY [LineId], [Start], [End]
        ORDER BY [BilledCost], [EffectiveCost], [ListCost], [ContractedCost], [ConsumedQuantity], [PricingQuantity], [ImportRunId], [RowNumber]
        """;

    /// <summary>Every staged row with the key of its partner, or null, and whether the two differ.</summary>
    public static string CreatePairs(UsageScope scope) =>
        $"""
            DROP TABLE IF EXISTS #usage_pairs;
            WITH new_rows AS (SELECT *, ROW_NUMBER() OVER ({Alike}) AS place FROM #usage_stage),
            old_rows AS (
                SELECT f.*, ROW_NUMBER() OVER ({Alike}) AS place FROM [UsageFacts] f
                WHERE f.[Day] BETWEEN (SELECT MIN([Day]) FROM #usage_stage) AND (SELECT MAX([Day]) FROM #usage_stage)
                    AND {Within(scope)})
            SELECT n.[RowNumber] AS new_row, o.[ImportRunId] AS old_run, o.[RowNumber] AS old_row,
                CASE WHEN EXISTS (
                    SELECT n.[PricingQuantity], n.[ConsumedQuantity], n.[Tokens], n.[ListCost], n.[ContractedCost], n.[EffectiveCost], n.[BilledCost], n.[IsCorrection]
                    EXCEPT
                    SELECT o.[PricingQuantity], o.[ConsumedQuantity], o.[Tokens], o.[ListCost], o.[ContractedCost], o.[EffectiveCost], o.[BilledCost], o.[IsCorrection])
                THEN 1 ELSE 0 END AS differs
            INTO #usage_pairs
            FROM new_rows n
            LEFT JOIN old_rows o ON o.[LineId] = n.[LineId] AND o.[Start] = n.[Start] AND o.[End] = n.[End] AND o.place = n.place;
            """;

    /// <summary>Takes out what has no partner, keeps its trace, and says how much it was.</summary>
    public static string Remove(UsageScope scope, int importRunId) =>
        $"""
            SET NOCOUNT ON;
            DROP TABLE IF EXISTS #usage_gone;
            SELECT f.[ImportRunId], f.[RowNumber], f.[Day] INTO #usage_gone FROM [UsageFacts] f
            WHERE {Within(scope)} AND {Told(scope)} AND f.[ImportRunId] <> {importRunId}
                AND NOT EXISTS (SELECT 1 FROM #usage_pairs p WHERE p.old_run = f.[ImportRunId] AND p.old_row = f.[RowNumber]);
            INSERT INTO [UsageRestatements] ([LineId], [Start], [End], [ImportRunId], [RowNumber], [OldImportRunId], [OldRowNumber],
                [OldListCost], [OldContractedCost], [OldEffectiveCost], [OldBilledCost], [OldTokens], [IsRemoval])
            SELECT f.[LineId], f.[Start], f.[End], {importRunId}, 0, f.[ImportRunId], f.[RowNumber],
                f.[ListCost], f.[ContractedCost], f.[EffectiveCost], f.[BilledCost], f.[Tokens], 1
            FROM [UsageFacts] f JOIN #usage_gone g ON g.[ImportRunId] = f.[ImportRunId] AND g.[RowNumber] = f.[RowNumber];
            DELETE f FROM [UsageFacts] f JOIN #usage_gone g ON g.[ImportRunId] = f.[ImportRunId] AND g.[RowNumber] = f.[RowNumber];
            SELECT COUNT_BIG(*) AS [Rows], MIN([Day]) AS [First], MAX([Day]) AS [Last] FROM #usage_gone;
            """;

    // Facts of the scope's source, and of its billing month.
    private static string Within(UsageScope scope) =>
        $"""
            f.[LineId] IN (SELECT l.[Id] FROM [UsageLines] l JOIN [UsageStreams] s ON s.[Id] = l.[StreamId] WHERE s.[SourceId] = {scope.SourceId})
            """
        + (
            scope.BillingMonth is { } month
                ? $"""
                     AND f.[ImportRunId] IN (SELECT r.[Id] FROM [ImportRuns] r WHERE r.[SourceId] = {scope.SourceId} AND r.[Period] = N'{month}')
                    """
                : ""
        );

    // A day of which the source says nothing is unknown, not empty: what was known stays.
    private static string Told(UsageScope scope) =>
        scope.BillingMonth is not null
            ? "1 = 1"
            : $"""
                f.[Day] BETWEEN {UsageScope.Literal(scope.From!.Value)} AND {UsageScope.Literal(scope.To!.Value)}
                    AND f.[Day] IN (SELECT [Day] FROM #usage_stage)
                """;

    public const string KeepOld = """
        INSERT INTO [UsageRestatements] ([LineId], [Start], [End], [ImportRunId], [RowNumber], [OldImportRunId], [OldRowNumber],
            [OldListCost], [OldContractedCost], [OldEffectiveCost], [OldBilledCost], [OldTokens], [IsRemoval])
        SELECT f.[LineId], f.[Start], f.[End], s.[ImportRunId], s.[RowNumber], f.[ImportRunId], f.[RowNumber],
            f.[ListCost], f.[ContractedCost], f.[EffectiveCost], f.[BilledCost], f.[Tokens], 0
        FROM #usage_pairs p
        JOIN #usage_stage s ON s.[RowNumber] = p.new_row
        JOIN [UsageFacts] f ON f.[ImportRunId] = p.old_run AND f.[RowNumber] = p.old_row
        WHERE p.old_run IS NOT NULL AND p.differs = 1;
        """;

    public const string Restate = """
        UPDATE f SET [ImportRunId] = s.[ImportRunId], [RowNumber] = s.[RowNumber], [PricingQuantity] = s.[PricingQuantity],
            [ConsumedQuantity] = s.[ConsumedQuantity], [Tokens] = s.[Tokens], [ListCost] = s.[ListCost], [ContractedCost] = s.[ContractedCost],
            [EffectiveCost] = s.[EffectiveCost], [BilledCost] = s.[BilledCost], [IsCorrection] = s.[IsCorrection]
        FROM [UsageFacts] f
        JOIN #usage_pairs p ON f.[ImportRunId] = p.old_run AND f.[RowNumber] = p.old_row
        JOIN #usage_stage s ON s.[RowNumber] = p.new_row
        WHERE p.differs = 1;
        """;

    public const string InsertNew = """
        INSERT INTO [UsageFacts] SELECT s.* FROM #usage_stage s JOIN #usage_pairs p ON p.new_row = s.[RowNumber] WHERE p.old_run IS NULL;
        """;
}
