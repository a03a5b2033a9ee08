using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.PostgreSql.Tests.Migrations;

public sealed class MigrationTests
{
    [Fact]
    public void Model_ComparedWithMigrations_HasNoPendingChange()
    {
        var options = new DbContextOptionsBuilder<DashboardDbContext>();
        PostgreSqlRegistration.Configure(options, "Host=localhost;Database=dashboard");
        using var db = new DashboardDbContext(options.Options);

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run migrations/add.sh NAME.");
    }
}
