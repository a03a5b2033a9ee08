using Dashboard.Store.Access;
using Dashboard.Store.Applications;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts;
using Dashboard.Store.Identity;
using Dashboard.Store.Imports;
using Dashboard.Store.Jobs;
using Dashboard.Store.LockIn;
using Dashboard.Store.Pricing;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store;

/// <summary>The one context. Created per operation by <see cref="StoreContexts"/>, which says who acts and what time it is.</summary>
public sealed class DashboardDbContext(DbContextOptions<DashboardDbContext> options)
    : IdentityDbContext<User, IdentityRole<int>, int>(options)
{
    private Actor? actor;
    private TimeProvider time = TimeProvider.System;

    public DbSet<Vendor> Vendors => Set<Vendor>();
    public DbSet<Model> Models => Set<Model>();
    public DbSet<Tie> Ties => Set<Tie>();
    public DbSet<ConsumingApplication> Applications => Set<ConsumingApplication>();
    public DbSet<Contract> Contracts => Set<Contract>();
    public DbSet<ContractDocument> Documents => Set<ContractDocument>();
    public DbSet<Clause> Clauses => Set<Clause>();
    public DbSet<StoredUsageLine> UsageLines => Set<StoredUsageLine>();
    public DbSet<UsageFact> UsageFacts => Set<UsageFact>();
    public DbSet<UsageRestatement> UsageRestatements => Set<UsageRestatement>();
    public DbSet<UsageDay> UsageDays => Set<UsageDay>();
    public DbSet<StoredMappingRule> MappingRules => Set<StoredMappingRule>();
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<Price> Prices => Set<Price>();
    public DbSet<PriceListSource> PriceListSources => Set<PriceListSource>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportProblem> ImportProblems => Set<ImportProblem>();
    public DbSet<VendorScore> VendorScores => Set<VendorScore>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    internal void Begin(Actor who, TimeProvider clock)
    {
        actor = who;
        time = clock;
    }

    /// <summary>Adds the audit entry of a bulk act, which no change tracker sees.</summary>
    public void Record(string action, string subject, string key, string? after, string? before = null) =>
        AuditEntries.Add(
            new AuditEntry
            {
                At = time.GetUtcNow(),
                Actor = Who.Name,
                Action = action,
                Subject = subject,
                Key = key.Length > 400 ? key[..400] : key,
                Before = before,
                After = after,
            }
        );

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var entries = AuditTrail.Describe(ChangeTracker, actor?.Name ?? "", time.GetUtcNow());
        if (entries.Count > 0)
        {
            _ = Who;
            AuditEntries.AddRange(entries);
        }

        foreach (var changed in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            changed.Entity.Version++;
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the store never blocks a thread on the database.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DashboardDbContext).Assembly);
    }

    private Actor Who =>
        actor ?? throw new InvalidOperationException("A change needs an actor: create the context with StoreContexts.For(actor).");
}
