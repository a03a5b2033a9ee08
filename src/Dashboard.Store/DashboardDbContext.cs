using Dashboard.Store.Access;
using Dashboard.Store.Applications;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Calendar;
using Dashboard.Store.Contracts.Playbook;
using Dashboard.Store.Events;
using Dashboard.Store.Identity;
using Dashboard.Store.Imports;
using Dashboard.Store.Jobs;
using Dashboard.Store.LockIn;
using Dashboard.Store.Policy;
using Dashboard.Store.Pricing;
using Dashboard.Store.Readiness;
using Dashboard.Store.Registers;
using Dashboard.Store.Signals;
using Dashboard.Store.Sources;
using Dashboard.Store.Spend;
using Dashboard.Store.Spend.Rates;
using Dashboard.Store.Vendors;
using Dashboard.Store.Views;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

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
    public DbSet<VendorContact> VendorContacts => Set<VendorContact>();
    public DbSet<VendorFact> VendorFacts => Set<VendorFact>();
    public DbSet<VendorEvent> VendorEvents => Set<VendorEvent>();
    public DbSet<ConsumingApplication> Applications => Set<ConsumingApplication>();
    public DbSet<Contract> Contracts => Set<Contract>();
    public DbSet<Amendment> Amendments => Set<Amendment>();
    public DbSet<RateLine> RateLines => Set<RateLine>();
    public DbSet<Commitment> Commitments => Set<Commitment>();
    public DbSet<ContractDocument> Documents => Set<ContractDocument>();
    public DbSet<StoredDocumentFact> DocumentFacts => Set<StoredDocumentFact>();
    public DbSet<DocumentIntake> DocumentIntakes => Set<DocumentIntake>();
    public DbSet<Clause> Clauses => Set<Clause>();
    public DbSet<ClauseAbsence> ClauseAbsences => Set<ClauseAbsence>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<ContractSettings> ContractSettings => Set<ContractSettings>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<StoredPlaybook> Playbooks => Set<StoredPlaybook>();
    public DbSet<Alternative> Alternatives => Set<Alternative>();
    public DbSet<ExitPlan> ExitPlans => Set<ExitPlan>();
    public DbSet<SwitchingCostEstimate> SwitchingCosts => Set<SwitchingCostEstimate>();
    public DbSet<SpendEntry> SpendEntries => Set<SpendEntry>();
    public DbSet<StoredUsageLine> UsageLines => Set<StoredUsageLine>();
    public DbSet<UsageFact> UsageFacts => Set<UsageFact>();
    public DbSet<UsageRestatement> UsageRestatements => Set<UsageRestatement>();
    public DbSet<UsageDay> UsageDays => Set<UsageDay>();
    public DbSet<UsageMonth> UsageMonths => Set<UsageMonth>();
    public DbSet<StoredMappingRule> MappingRules => Set<StoredMappingRule>();
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<Price> Prices => Set<Price>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportProblem> ImportProblems => Set<ImportProblem>();
    public DbSet<VendorScore> VendorScores => Set<VendorScore>();
    public DbSet<StoredPolicy> Policies => Set<StoredPolicy>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<SourceRun> SourceRuns => Set<SourceRun>();
    public DbSet<StoredSourceCall> SourceCalls => Set<StoredSourceCall>();
    public DbSet<SourceProblem> SourceProblems => Set<SourceProblem>();
    public DbSet<SourcePeriod> SourcePeriods => Set<SourcePeriod>();
    public DbSet<Payload> Payloads => Set<Payload>();
    public DbSet<SourcePayload> SourcePayloads => Set<SourcePayload>();
    public DbSet<UsageStream> UsageStreams => Set<UsageStream>();
    public DbSet<UsageOverlap> UsageOverlaps => Set<UsageOverlap>();
    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();
    public DbSet<ModelAlias> ModelAliases => Set<ModelAlias>();
    public DbSet<StatusRecord> StatusRecords => Set<StatusRecord>();
    public DbSet<IncidentRecord> Incidents => Set<IncidentRecord>();
    public DbSet<StoredModelNotice> ModelNotices => Set<StoredModelNotice>();
    public DbSet<StoredLeaderboardScore> LeaderboardScores => Set<StoredLeaderboardScore>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The contracts that the actor may read. Pages and exports start here; scores count every contract.</summary>
    internal IQueryable<Contract> ReadableContracts => ContractAccess.Visible(Contracts, actor ?? Actor.Nobody);

    internal IQueryable<Clause> ReadableClauses => ContractAccess.Visible(Clauses, actor ?? Actor.Nobody, c => c.Contract!);

    internal IQueryable<ContractDocument> ReadableDocuments => ContractAccess.Visible(Documents, actor ?? Actor.Nobody, d => d.Contract!);

    /// <summary>The clock of the operation.</summary>
    internal DateTimeOffset Now => time.GetUtcNow();

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

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var changed in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            changed.Entity.Version++;
        }

        var described = AuditTrail.Describe(ChangeTracker, actor?.Name ?? "", time.GetUtcNow());
        if (described.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        _ = Who;
        var added = described.Where(d => d.Entry.RecordId is null && d.Record is IRegistered).ToList();
        AuditEntries.AddRange(described.Except(added).Select(d => d.Entry));
        if (added.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        // A new record has its id only once it is stored; the entry that tells of it follows in the same transaction.
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var (entry, record) in added)
        {
            entry.RecordId = ((IRegistered)record).Id;
        }

        AuditEntries.AddRange(added.Select(a => a.Entry));

        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return count;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the store never blocks a thread on the database.");

    // A contract that was removed takes its documents and clauses out of every query with it: that is what the filter is for.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DashboardDbContext).Assembly);
        RegisteredConventions.Apply(builder);
    }

    private Actor Who =>
        actor ?? throw new InvalidOperationException("A change needs an actor: create the context with StoreContexts.For(actor).");
}
