using Dashboard.Store.Spend;

namespace Dashboard.Store.PostgreSql.Spend;

/// <summary>
/// The statements of the merge. Statements that make tables take no parameters, so numbers, days and a month of <see cref="UsageScope"/> are
/// written into them; no text of a user ever is.
/// </summary>
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
    public static string CreatePairs(UsageScope scope) =>
        $"""
            DROP TABLE IF EXISTS usage_pairs;
            CREATE TEMPORARY TABLE usage_pairs ON COMMIT DROP AS
            WITH new_rows AS (SELECT *, row_number() OVER ({Alike}) AS place FROM usage_stage),
            old_rows AS (
                SELECT f.*, row_number() OVER ({Alike}) AS place FROM "UsageFacts" f
                WHERE f."Day" BETWEEN (SELECT min("Day") FROM usage_stage) AND (SELECT max("Day") FROM usage_stage)
                    AND {Within(scope)})
            SELECT n."RowNumber" AS new_row, o."ImportRunId" AS old_run, o."RowNumber" AS old_row,
                (n."PricingQuantity", n."ConsumedQuantity", n."Tokens", n."ListCost", n."ContractedCost", n."EffectiveCost", n."BilledCost", n."IsCorrection")
                IS DISTINCT FROM
                (o."PricingQuantity", o."ConsumedQuantity", o."Tokens", o."ListCost", o."ContractedCost", o."EffectiveCost", o."BilledCost", o."IsCorrection") AS differs
            FROM new_rows n LEFT JOIN old_rows o USING ("LineId", "Start", "End", place);
            ANALYZE usage_pairs
            """;

    /// <summary>Takes out what has no partner, keeps its trace, and says how much it was.</summary>
    public static string Remove(UsageScope scope, int importRunId) =>
        $"""
            WITH gone AS (
                DELETE FROM "UsageFacts" f
                WHERE {Within(scope)} AND {Told(scope)} AND f."ImportRunId" <> {importRunId}
                    AND NOT EXISTS (SELECT 1 FROM usage_pairs p WHERE p.old_run = f."ImportRunId" AND p.old_row = f."RowNumber")
                RETURNING f.*),
            kept AS (
                INSERT INTO "UsageRestatements" ("LineId", "Start", "End", "ImportRunId", "RowNumber", "OldImportRunId", "OldRowNumber",
                    "OldListCost", "OldContractedCost", "OldEffectiveCost", "OldBilledCost", "OldTokens", "IsRemoval")
                SELECT "LineId", "Start", "End", {importRunId}, 0, "ImportRunId", "RowNumber",
                    "ListCost", "ContractedCost", "EffectiveCost", "BilledCost", "Tokens", true
                FROM gone)
            SELECT count(*) AS "Rows", min("Day") AS "First", max("Day") AS "Last" FROM gone
            """;

    // Facts of the scope's source, and of its billing month.
    private static string Within(UsageScope scope) =>
        $"""
            f."LineId" IN (SELECT l."Id" FROM "UsageLines" l JOIN "UsageStreams" s ON s."Id" = l."StreamId" WHERE s."SourceId" = {scope.SourceId})
            """
        + (
            scope.BillingMonth is { } month
                ? $"""
                     AND f."ImportRunId" IN (SELECT r."Id" FROM "ImportRuns" r WHERE r."SourceId" = {scope.SourceId} AND r."Period" = '{month}')
                    """
                : ""
        );

    // A day of which the source says nothing is unknown, not empty: what was known stays.
    private static string Told(UsageScope scope) =>
        scope.BillingMonth is not null
            ? "TRUE"
            : $"""
                f."Day" BETWEEN {UsageScope.Literal(scope.From!.Value)} AND {UsageScope.Literal(scope.To!.Value)}
                    AND f."Day" IN (SELECT "Day" FROM usage_stage)
                """;

    public const string KeepOld = """
        INSERT INTO "UsageRestatements" ("LineId", "Start", "End", "ImportRunId", "RowNumber", "OldImportRunId", "OldRowNumber",
            "OldListCost", "OldContractedCost", "OldEffectiveCost", "OldBilledCost", "OldTokens", "IsRemoval")
        SELECT f."LineId", f."Start", f."End", s."ImportRunId", s."RowNumber", f."ImportRunId", f."RowNumber",
            f."ListCost", f."ContractedCost", f."EffectiveCost", f."BilledCost", f."Tokens", false
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
