namespace Dashboard.Store.SqlServer.Spend;

/// <summary>The statements of the merge; they take no parameters, the stage holds the import's id.</summary>
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
    public const string CreatePairs = $"""
        DROP TABLE IF EXISTS #usage_pairs;
        WITH new_rows AS (SELECT *, ROW_NUMBER() OVER ({Alike}) AS place FROM #usage_stage),
        old_rows AS (
            SELECT *, ROW_NUMBER() OVER ({Alike}) AS place FROM [UsageFacts]
            WHERE [Day] BETWEEN (SELECT MIN([Day]) FROM #usage_stage) AND (SELECT MAX([Day]) FROM #usage_stage))
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

    public const string KeepOld = """
        INSERT INTO [UsageRestatements] ([LineId], [Start], [End], [ImportRunId], [RowNumber], [OldImportRunId], [OldRowNumber],
            [OldListCost], [OldContractedCost], [OldEffectiveCost], [OldBilledCost], [OldTokens])
        SELECT f.[LineId], f.[Start], f.[End], s.[ImportRunId], s.[RowNumber], f.[ImportRunId], f.[RowNumber],
            f.[ListCost], f.[ContractedCost], f.[EffectiveCost], f.[BilledCost], f.[Tokens]
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
