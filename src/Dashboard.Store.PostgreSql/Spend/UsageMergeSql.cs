namespace Dashboard.Store.PostgreSql.Spend;

/// <summary>The statements of the merge; they take no parameters, the stage holds the import's id.</summary>
internal static class UsageMergeSql
{
    public const string CreateStage = """
        DROP TABLE IF EXISTS usage_stage;
        CREATE TEMPORARY TABLE usage_stage (LIKE "UsageFacts") ON COMMIT DROP
        """;

    // Charges that are alike but for their amounts are paired smallest with smallest.
    private const string Alike = """
        PARTITION BY "LineId", "Start", "End"
        ORDER BY "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "ConsumedQuantity", "PricingQuantity", "ImportRunId", "RowNumber"
        """;

    private const string Amounts = """
        "PricingQuantity", "ConsumedQuantity", "Tokens", "ListCost", "ContractedCost", "EffectiveCost", "BilledCost", "IsCorrection"
        """;

    /// <summary>Every staged row with the key of its partner, or null, and whether the two differ.</summary>
    public const string CreatePairs = $"""
        DROP TABLE IF EXISTS usage_pairs;
        CREATE TEMPORARY TABLE usage_pairs ON COMMIT DROP AS
        WITH new_rows AS (SELECT *, row_number() OVER ({Alike}) AS place FROM usage_stage),
        old_rows AS (
            SELECT *, row_number() OVER ({Alike}) AS place FROM "UsageFacts"
            WHERE "Day" BETWEEN (SELECT min("Day") FROM usage_stage) AND (SELECT max("Day") FROM usage_stage))
        SELECT n."RowNumber" AS new_row, o."ImportRunId" AS old_run, o."RowNumber" AS old_row,
            (n."PricingQuantity", n."ConsumedQuantity", n."Tokens", n."ListCost", n."ContractedCost", n."EffectiveCost", n."BilledCost", n."IsCorrection")
            IS DISTINCT FROM
            (o."PricingQuantity", o."ConsumedQuantity", o."Tokens", o."ListCost", o."ContractedCost", o."EffectiveCost", o."BilledCost", o."IsCorrection") AS differs
        FROM new_rows n LEFT JOIN old_rows o USING ("LineId", "Start", "End", place);
        ANALYZE usage_pairs
        """;

    public const string KeepOld = """
        INSERT INTO "UsageRestatements" ("LineId", "Start", "End", "ImportRunId", "RowNumber", "OldImportRunId", "OldRowNumber",
            "OldListCost", "OldContractedCost", "OldEffectiveCost", "OldBilledCost", "OldTokens")
        SELECT f."LineId", f."Start", f."End", s."ImportRunId", s."RowNumber", f."ImportRunId", f."RowNumber",
            f."ListCost", f."ContractedCost", f."EffectiveCost", f."BilledCost", f."Tokens"
        FROM usage_pairs p
        JOIN usage_stage s ON s."RowNumber" = p.new_row
        JOIN "UsageFacts" f ON f."ImportRunId" = p.old_run AND f."RowNumber" = p.old_row
        WHERE p.old_run IS NOT NULL AND p.differs
        """;

    public const string Restate = $"""
        UPDATE "UsageFacts" f SET ("ImportRunId", "RowNumber", {Amounts}) =
            (s."ImportRunId", s."RowNumber", s."PricingQuantity", s."ConsumedQuantity", s."Tokens", s."ListCost", s."ContractedCost", s."EffectiveCost", s."BilledCost", s."IsCorrection")
        FROM usage_pairs p JOIN usage_stage s ON s."RowNumber" = p.new_row
        WHERE f."ImportRunId" = p.old_run AND f."RowNumber" = p.old_row AND p.differs
        """;

    public const string InsertNew = """
        INSERT INTO "UsageFacts" SELECT s.* FROM usage_stage s JOIN usage_pairs p ON p.new_row = s."RowNumber" WHERE p.old_run IS NULL
        """;
}
