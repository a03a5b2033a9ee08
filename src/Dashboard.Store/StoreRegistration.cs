using Dashboard.Sources.Documents;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tables;
using Dashboard.Store.Applications;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Audit;
using Dashboard.Store.Contracts.Calendar;
using Dashboard.Store.Contracts.Effective;
using Dashboard.Store.Contracts.Holds;
using Dashboard.Store.Contracts.Intake;
using Dashboard.Store.Contracts.Playbook;
using Dashboard.Store.Contracts.Reports;
using Dashboard.Store.Contracts.Review;
using Dashboard.Store.Demo;
using Dashboard.Store.Events;
using Dashboard.Store.Home;
using Dashboard.Store.Identity;
using Dashboard.Store.Imports;
using Dashboard.Store.Jobs;
using Dashboard.Store.LockIn;
using Dashboard.Store.Policy;
using Dashboard.Store.Pricing;
using Dashboard.Store.Readiness;
using Dashboard.Store.Registers;
using Dashboard.Store.Search;
using Dashboard.Store.Signals;
using Dashboard.Store.Sources;
using Dashboard.Store.Spend;
using Dashboard.Store.Spend.Rates;
using Dashboard.Store.Spend.Reconciliation;
using Dashboard.Store.Vendors;
using Dashboard.Store.Views;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Store;

/// <summary>The use cases, by feature. The host adds one provider beside it.</summary>
public static class StoreRegistration
{
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoreContexts>();
        return services
            .AddRegisters()
            .AddVendors()
            .AddContracts()
            .AddReview()
            .AddContractAudit()
            .AddContractCalendar()
            .AddSpend()
            .AddPricing()
            .AddSources()
            .AddLockIn()
            .AddHomes()
            .AddImports()
            .AddJobs()
            .AddUsers()
            .AddFinding()
            .AddDemo();
    }

    // In the order in which people fill them.
    private static IServiceCollection AddRegisters(this IServiceCollection services) =>
        services
            .AddSingleton<Register, VendorRegister>()
            .AddSingleton<Register, VendorFactRegister>()
            .AddSingleton<Register, VendorContactRegister>()
            .AddSingleton<Register, ModelRegister>()
            .AddSingleton<Register, OfferRegister>()
            .AddSingleton<Register, TieRegister>()
            .AddSingleton<Register, EventRegister>()
            .AddSingleton<Register, ContractRegister>()
            .AddSingleton<Register, AmendmentRegister>()
            .AddSingleton<Register, RateCardRegister>()
            .AddSingleton<Register, CommitmentRegister>()
            .AddSingleton<Register, ObligationRegister>()
            .AddSingleton<Register, ApplicationRegister>()
            .AddSingleton<Register, AlternativeRegister>()
            .AddSingleton<Register, ExitPlanRegister>()
            .AddSingleton<Register, SwitchingCostRegister>()
            .AddSingleton<Register, SpendEntryRegister>()
            .AddSingleton<RegisterCatalog>()
            .AddSingleton<RegisterList>()
            .AddSingleton<RecordPage>()
            .AddSingleton<EditRecord>()
            .AddSingleton<TableReader>()
            .AddSingleton<ImportRegister>();

    private static IServiceCollection AddVendors(this IServiceCollection services) =>
        services
            .AddSingleton<VendorList>()
            .AddSingleton<VendorProfile>()
            .AddSingleton<VendorNames>()
            .AddSingleton<PublicLines>()
            .AddSingleton<ModelAliases>()
            .AddSingleton<LoadCatalogue>();

    private static IServiceCollection AddContracts(this IServiceCollection services) =>
        services
            .AddSingleton<DocumentTextReader>()
            .AddSingleton<ImportContract>()
            .AddSingleton<IntakeQueue>()
            .AddSingleton<IntakeDocuments>()
            .AddSingleton<IntakeList>()
            .AddSingleton<ContractTargets>()
            .AddSingleton<DocumentChoices>()
            .AddSingleton<ReadIntakes>()
            .AddSingleton<ContractList>()
            .AddSingleton<ContractPage>()
            .AddSingleton<ContractOriginal>()
            .AddSingleton<EditContract>()
            .AddSingleton<GoverningOn>()
            .AddSingleton<Playbooks>()
            .AddSingleton<PlaybookDeviations>()
            .AddSingleton<AuditReport>()
            .AddSingleton<LegalHolds>()
            .AddSingleton<DocumentFacts>();

    private static IServiceCollection AddSpend(this IServiceCollection services) =>
        services
            .AddSingleton<ImportUsage>()
            .AddSingleton<PreviewUsage>()
            .AddSingleton<MappingRules>()
            .AddSingleton<RuleCoverage>()
            .AddSingleton<UsageRows>()
            .AddSingleton<ReconcileUsage>();

    private static IServiceCollection AddPricing(this IServiceCollection services) =>
        services.AddSingleton<ImportPrices>().AddSingleton<PreviewPrices>().AddSingleton<PriceList>();

    private static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddDataProtection();
        return services
            .AddSingleton<SourceSecrets>()
            .AddSingleton(new PullLimits())
            .AddSingleton<HttpMessageInvoker>(_ => new HttpMessageInvoker(
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                }
            ))
            .AddSingleton<SourcePulls>()
            .AddSingleton<SourceLeases>()
            .AddSingleton<SourceWork, UsageWork>()
            .AddSingleton<SourceWork, PriceWork>()
            .AddSingleton<SourceWork, StatusWork>()
            .AddSingleton<SourceWork, LifecycleWork>()
            .AddSingleton<SourceWork, LeaderboardWork>()
            .AddSingleton<SourceWork, RateWork>()
            .AddSingleton<ScoresAfterRuns>()
            .AddSingleton<RunSource>()
            .AddSingleton<EditSources>()
            .AddSingleton<SourceList>()
            .AddSingleton<SignalList>();
    }

    private static IServiceCollection AddLockIn(this IServiceCollection services) =>
        services
            .AddSingleton<ComputeScores>()
            .AddSingleton<LockInPolicies>()
            .AddSingleton<ScoreHistory>()
            .AddSingleton<ScoreList>()
            .AddSingleton<ScoreRanking>()
            .AddSingleton<ScoreChanges>();

    private static IServiceCollection AddHomes(this IServiceCollection services) =>
        services
            .AddSingleton<ScoreBriefs>()
            .AddSingleton<PartyUse>()
            .AddSingleton<ProcurementHome>()
            .AddSingleton<LegalHome>()
            .AddSingleton<ExecutiveHome>();

    private static IServiceCollection AddImports(this IServiceCollection services) =>
        services.AddSingleton<ImportLog>().AddSingleton<ImportList>().AddSingleton<StoreFacts>();

    private static IServiceCollection AddJobs(this IServiceCollection services) => services.AddSingleton<JobLog>().AddSingleton<AuditLog>();

    // PBKDF2-HMAC-SHA512 with the iterations that OWASP's password storage cheat sheet asks for.
    private static IServiceCollection AddUsers(this IServiceCollection services) =>
        services
            .AddSingleton<Users>()
            .AddSingleton<Personas>()
            .AddSingleton<IPasswordHasher<User>>(
                new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }))
            );

    private static IServiceCollection AddFinding(this IServiceCollection services) =>
        services.AddSingleton<SearchEverything>().AddSingleton<SavedViews>();

    private static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoData>();
}
