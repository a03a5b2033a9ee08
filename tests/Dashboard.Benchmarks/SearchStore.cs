using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks;

/// <summary>A large company's register, written in a few statements: 1,000 vendors, 5,000 contracts with 20 clauses each, 10,000 applications.</summary>
internal static class SearchStore
{
    // About 300 characters a clause: the mean of the labelled clauses of CUAD is 264.
    private static readonly string[] Statements =
    [
        """
            INSERT INTO "Vendors" ("Key", "Name", "Roles", "LegalName", "Lei", "Summary", "ReviewOwner", "PriceListNames", "Origin", "Version")
            SELECT 'search-' || i, 'Vendor ' || md5(i::text) || CASE WHEN i % 50 = 0 THEN ' Cloud' ELSE '' END, 1, '', '', '', '', '', 0, 0
            FROM generate_series(1, 1000) AS i
            """,
        """
            INSERT INTO "Contracts" ("Key", "Title", "VendorId", "Type", "OurParty", "GoverningLaw", "Confidentiality", "Currency", "Origin", "Version")
            SELECT 'search-' || i, 'Master agreement ' || md5(i::text), v."Id", 0, '', '', 0, 'USD', 0, 0
            FROM generate_series(1, 5000) AS i JOIN "Vendors" AS v ON v."Key" = 'search-' || (i % 1000 + 1)
            """,
        """
            INSERT INTO "Documents" ("ContractId", "FileName", "ContentHash", "MediaType", "Method", "Original", "Text", "ScannedFor", "AddedAt")
            SELECT "Id", "Key", md5("Key"), 'text/plain', 'UTF-8', '', '', '', now() FROM "Contracts" WHERE "Key" LIKE 'search-%'
            """,
        """
            INSERT INTO "Clauses" ("ContractId", "DocumentId", "Type", "Start", "End", "Words", "Confidence", "Rule", "Reason", "Bound", "State", "Version")
            SELECT d."ContractId", d."Id", (ARRAY['exclusivity', 'renewal', 'anti-assignment', 'liability-cap'])[n % 4 + 1], 0, 300,
                'During the Term, Customer ' || md5(d."Id" || '-' || n) || ' shall not assign this Agreement to any third party without the prior '
                || 'written consent of Supplier, which may not be unreasonably withheld; a change of control counts as an assignment unless Supplier '
                || md5(n || '+' || d."Id") || ' has agreed otherwise in writing within thirty (30) days after notice.',
                0.9, 'rule', 'reason', 0, n % 3, 0
            FROM "Documents" AS d CROSS JOIN generate_series(1, 20) AS n WHERE d."FileName" LIKE 'search-%'
            """,
        """
            INSERT INTO "Applications" ("Key", "Name", "Owner", "Function", "SubstitutabilityReason", "DataClasses", "Regions", "ModelIds", "Origin", "Version")
            SELECT 'search-' || i, 'Application ' || md5(i::text), '', '', '', '{}', '{}', '{}', 0, 0 FROM generate_series(1, 10000) AS i
            """,
        "ANALYZE",
    ];

    public static async Task FillAsync(TestStore store)
    {
        await using var db = store.Open();
        foreach (var statement in Statements)
        {
            // "{}" is an empty array here, not a parameter's place.
            await db.Database.ExecuteSqlRawAsync(
                statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            );
        }
    }
}
