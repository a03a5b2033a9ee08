using Dashboard.Store.Contracts;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Store.PostgreSql.Tests.Migrations;

/// <summary>A store with contracts of the first version becomes one of today without losing a word.</summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private const string FirstVersion = "Initial";
    private string database = "";

    public async Task InitializeAsync() => database = await TestPostgres.CreateDatabaseAsync();

    public async Task DisposeAsync() => await TestPostgres.DropDatabaseAsync(database);

    [Fact]
    public async Task MigrateAsync_StoreOfTheFirstVersion_KeepsContractsDocumentsAndDecisions()
    {
        await using (var first = Open())
        {
            await first.GetService<IMigrator>().MigrateAsync(FirstVersion);
            await first.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Contracts" ("Key", "Title", "Type", "OurParty", "GoverningLaw", "Confidentiality", "Currency", "Origin", "Version")
                VALUES ('supply', 'Supply', 1, '', '', 1, 'USD', 1, 0);
                INSERT INTO "Documents" ("ContractId", "FileName", "ContentHash", "MediaType", "Method", "Original", "Text", "ScannedFor", "AddedAt")
                SELECT "Id", 'supply.txt', 'hash', 'text/plain', 'UTF-8', '\x01', 'buys only from you', 'exclusivity', now() FROM "Contracts";
                INSERT INTO "Clauses" ("ContractId", "DocumentId", "Type", "Start", "End", "Words", "Confidence", "Rule", "Reason", "Bound", "State", "Reviewer", "Version")
                SELECT "ContractId", "Id", 'exclusivity', 0, 4, 'buys', 0.8, 'exclusivity', 'test', 1, 2, 'A lawyer', 1 FROM "Documents";
                """
            );
        }

        await using var today = Open();
        await today.Database.MigrateAsync();

        var clause = await today.Clauses.Include(c => c.Document).Include(c => c.Contract).SingleAsync();
        Assert.Equal(("Supply", "buys", "A lawyer"), (clause.Contract!.Title, clause.Words, clause.Reviewer));
        Assert.Equal((DocumentState.Read, 0, ""), (clause.Document!.State, clause.Document.PageStarts.Count, clause.Document.ScannedWith));
        Assert.False(clause.Contract.LegalHold);
    }

    private DashboardDbContext Open()
    {
        var options = new DbContextOptionsBuilder<DashboardDbContext>();
        PostgreSqlRegistration.Configure(options, database);
        return new DashboardDbContext(options.Options);
    }
}
