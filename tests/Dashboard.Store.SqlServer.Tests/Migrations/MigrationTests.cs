using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Store.SqlServer.Tests.Migrations;

public sealed class MigrationTests
{
    [Fact]
    public void Model_ComparedWithMigrations_HasNoPendingChange()
    {
        using var db = SqlServerModel.Create();

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run migrations/add.sh NAME.");
    }

    [Fact]
    public void Script_OfAllMigrations_IsTheReviewedOne()
    {
        using var db = SqlServerModel.Create();

        Snapshot.Verify("schema.sql", db.GetService<IMigrator>().GenerateScript());
    }
}
