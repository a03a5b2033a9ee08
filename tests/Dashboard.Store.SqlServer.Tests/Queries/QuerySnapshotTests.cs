using System.Reflection;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Audit;
using Dashboard.Store.Contracts.Calendar;
using Dashboard.Store.Contracts.Effective;
using Dashboard.Store.Contracts.Intake;
using Dashboard.Store.Contracts.Playbook;
using Dashboard.Store.Contracts.Reports;
using Dashboard.Store.Contracts.Review;
using Dashboard.Store.Home;
using Dashboard.Store.Imports;
using Dashboard.Store.LockIn;
using Dashboard.Store.Policy;
using Dashboard.Store.Pricing;
using Dashboard.Store.Registers;
using Dashboard.Store.Search;
using Dashboard.Store.Signals;
using Dashboard.Store.Sources;
using Dashboard.Store.Spend;
using Dashboard.Store.Spend.Reconciliation;
using Dashboard.Store.Vendors;
using Dashboard.Store.Views;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.SqlServer.Tests.Queries;

/// <summary>The T-SQL of the store's queries, each with every filter that changes its shape, as reviewed files.</summary>
public sealed class QuerySnapshotTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Actor Legal = new("legal", [Roles.Legal]);
    private static readonly Actor Procurement = new("procurement", [Roles.Procurement]);

    private static readonly Dictionary<string, Func<DashboardDbContext, IQueryable>> Queries = new(StringComparer.Ordinal)
    {
        ["AmendmentTimeline.Rows"] = AmendmentTimeline.Rows,
        ["AuditClauses.Clauses"] = db => AuditClauses.Clauses(db, ["exclusivity", "renewal"]),
        ["AuditClauses.Rows"] = db => AuditClauses.Rows(AuditClauses.Clauses(db, types: null)),
        ["AuditLog.Page"] = db =>
            AuditLog.Page(
                db,
                new AuditFilter
                {
                    Search = "x",
                    Subject = "clause",
                    From = Day,
                    To = Day,
                }
            ),
        ["AuditReport.Clauses"] = db => AuditReport.Clauses(db.Clauses),
        ["AuditReport.Contracts"] = db => AuditReport.Contracts(db.Contracts, new ReportScope("x", 1)),
        ["AuditReport.Ordered"] = db => AuditReport.Ordered(db.Contracts),
        ["CalendarFeeds.Live"] = CalendarFeeds.Live,
        ["CalendarFeeds.Own"] = db => CalendarFeeds.Own(db, "me"),
        ["ClauseMatrix.Absences"] = ClauseMatrix.Absences,
        ["ClauseMatrix.Contracts"] = ClauseMatrix.Contracts,
        ["ClauseQueue.Counts"] = ClauseQueue.Counts,
        ["ClauseQueue.Page"] = db =>
            ClauseQueue.Page(
                db,
                new ClauseQueueFilter
                {
                    VendorKey = "openai",
                    ContractId = 1,
                    Type = "exclusivity",
                    Bound = BoundParty.Us,
                    MinConfidence = 0.5,
                    BelowConfidence = 0.9,
                    OnlySecond = true,
                }
            ),
        ["Cliffs.CommitmentEnds"] = db => Cliffs.CommitmentEnds(db, Day, Day.AddDays(180)),
        ["Cliffs.Retirements"] = db => Cliffs.Retirements(db, Day, Day.AddDays(180)),
        ["Cliffs.Ties"] = db => Cliffs.Ties(db, Day, Day.AddDays(180), [1, 2]),
        ["Cliffs.UsedModels"] = db => Cliffs.UsedModels(db, [1, 2], Day),
        ["CommitmentList.Terms"] = db => CommitmentList.Terms(db, Day),
        ["ContractCalendar.Contracts"] = db => ContractCalendar.Contracts(db, Day),
        ["ContractCalendar.Obligations"] = ContractCalendar.Obligations,
        ["ContractExits.Facts"] = db => ContractExits.Facts(db, Day),
        ["ContractList.Page"] = db =>
            ContractList.Page(
                db,
                new ContractListFilter
                {
                    Search = "x",
                    ClauseType = "exclusivity",
                    OnlyAwaiting = true,
                }
            ),
        ["ContractList.Page, by end"] = db => ContractList.Page(db, new ContractListFilter { VendorId = 1, Sort = ContractSort.EndsOn }),
        ["ContractList.Page, by notice"] = db => ContractList.Page(db, new ContractListFilter { Sort = ContractSort.NoticeBy }),
        ["ContractPage.Query"] = db => ContractPage.Query(db, 1),
        ["DocumentFacts.Facts"] = db => DocumentFacts.Facts(db, 1),
        ["DocumentChoices.Choices"] = db => DocumentChoices.Choices(db, 1),
        ["DocumentChoices.One"] = db => DocumentChoices.One(db, 1),
        ["EffectivePeriods.Amendments"] = db => EffectivePeriods.Amendments(db, db.Clauses),
        ["EffectivePeriods.Dates"] = db => EffectivePeriods.Dates(db.Clauses),
        ["ContractTargets.Query"] = db => ContractTargets.Query(db, 1),
        ["Exclusivities.Clauses"] = db => Exclusivities.Clauses(db, Day),
        ["Exclusivities.Ends"] = Exclusivities.Ends,
        ["Exclusivities.Stated"] = db => Exclusivities.Stated(db, Day),
        ["GoverningOn.Contracts"] = db =>
            GoverningOn.Contracts(
                db,
                new GoverningFilter
                {
                    On = Day,
                    VendorKey = "x",
                    ContractId = 1,
                    ClauseType = "exclusivity",
                    Bound = BoundParty.Us,
                }
            ),
        ["GoverningOn.Rows"] = db => GoverningOn.Rows(db.Clauses),
        ["GoverningOn.Turns"] = GoverningOn.Turns,
        ["ImportList.Page"] = db =>
            ImportList.Page(db, new ImportListFilter { Kind = ImportKind.Focus, Page = new PageRequest(2) }, importsContracts: true),
        ["NoticeList.Rows"] = db => NoticeList.Rows(db, Day),
        ["OurVendors.Query"] = OurVendors.Query,
        ["IntakeList.Counts"] = db => IntakeList.Counts(db, batch: null),
        ["IntakeList.Page"] = db => IntakeList.Page(db, new PageRequest(), Guid.Empty),
        ["IntakeList.Visible"] = db => IntakeList.Visible(db, Guid.Empty),
        ["KnownSides.OurNames"] = KnownSides.OurNames,
        ["KnownSides.VendorNames"] = KnownSides.VendorNames,
        ["LockInPolicies.Stored"] = LockInPolicies.Stored,
        ["PartyUse.Days"] = db => PartyUse.Days(db, [1, 2]),
        ["PriceList.Page"] = db =>
            PriceList.Page(
                db,
                new PriceFilter
                {
                    VendorId = 1,
                    OnlyCurrent = true,
                    Search = "gpt",
                }
            ),
        ["MappingRules.DecidedNames"] = MappingRules.DecidedNames,
        ["ModelAliases.Page"] = db => ModelAliases.Page(db, new AliasFilter { State = AliasState.Suggested, Search = "gpt" }),
        ["ModelAliases.UsageNames"] = ModelAliases.UsageNames,
        ["OfferNames.Decided"] = OfferNames.Decided,
        ["ReconcileUsage.ContestedDays"] = db => ReconcileUsage.ContestedDays(db, Day, Day),
        ["ReconcileUsage.SourceDays"] = db => ReconcileUsage.SourceDays(db, Day, Day),
        ["ReconcileUsage.Unconverted"] = db => ReconcileUsage.Unconverted(db, Day, Day),
        ["ReconcileUsage.Unmapped"] = db => ReconcileUsage.Unmapped(db, Day, Day),
        ["SignalList.Incidents"] = SignalList.Incidents,
        ["SignalList.Newest"] = SignalList.Newest,
        ["SignalList.Notices"] = db => SignalList.Notices(db, new SignalFilter { Search = "gpt", OnlyOurs = true }, Day),
        ["SignalList.Scores"] = db => SignalList.Scores(db, new SignalFilter { Search = "gpt", OnlyOurs = true }, Day),
        ["SourceList.Runs"] = db => SourceList.Runs(db, 1, new PageRequest(2)),
        ["SourceList.Sources"] = SourceList.Sources,
        ["SuggestAliases.NoticedNames"] = SuggestAliases.NoticedNames,
        ["SuggestAliases.OfferedNames"] = SuggestAliases.OfferedNames,
        ["SuggestAliases.UsedNames"] = SuggestAliases.UsedNames,
        ["UsageConverter.Foreign"] = db => UsageConverter.Foreign(db, Day, Day),
        ["UsageMerge.FilledDays"] = db => UsageMerge.FilledDays(db, UsageScope.OfDays(1, Day, Day)),
        ["UsageReconciler.Contested"] = db => UsageReconciler.Contested(db, Day, Day),
        ["RescanDocuments.Outdated"] = db => RescanDocuments.Outdated(db, "1.0.0+0", 1),
        ["RecordDates.Query"] = RecordDates.Query,
        ["ReviewQueue.Contracts"] = db => ReviewQueue.Contracts(db, 8),
        ["PlaybookDeviations.Absences"] = db => PlaybookDeviations.Absences(db, db.Contracts),
        ["PlaybookDeviations.Clauses"] = db => PlaybookDeviations.Clauses(db.Clauses),
        ["PlaybookDeviations.Contracts"] = db =>
            PlaybookDeviations.Contracts(db, new DeviationFilter { ContractId = 1, VendorKey = "x" }, Day),
        ["PlaybookDeviations.Facts"] = db => PlaybookDeviations.Facts(db.Contracts),
        ["Playbooks.Stored"] = Playbooks.Stored,
        ["PublicLines.Lines"] = PublicLines.Lines,
        ["RuleCoverage.Largest"] = db => RuleCoverage.Largest(db, Day.AddDays(-89), Day),
        ["RecordPage.Entries"] = db => RecordPage.Entries(db, "vendor", 1),
        ["RuleCoverage.Sums"] = db => RuleCoverage.Sums(db, Day.AddDays(-89), Day),
        ["RuleCoverage.Unassigned"] = db => RuleCoverage.Unassigned(db, Day.AddDays(-89), Day),
        ["RulePreviewer.Costs"] = db => RulePreviewer.Costs(db, Day.AddDays(-89), Day),
        ["RuleCoverage.LinesByRules"] = RuleCoverage.LinesByRules,
        ["ScoreBriefs.Newest"] = ScoreBriefs.Newest,
        ["ScoreChanges.Newest"] = ScoreChanges.Newest,
        ["ScoreContracts.Clauses"] = db => ScoreContracts.Clauses(db, Day),
        ["ScoreContracts.Absences"] = ScoreContracts.Absences,
        ["ScoreContracts.Amendments"] = ScoreContracts.Amendments,
        ["ScoreContracts.Governing"] = db => ScoreContracts.Governing(db, Day),
        ["ScoreHistory.Days"] = db => ScoreHistory.Days(db, 1, [Day.AddDays(-1), Day]),
        ["ScoreInputs.Milestones"] = db => ScoreInputs.Milestones(db, Day),
        ["ScoreInputs.SpendGroups"] = db => ScoreInputs.SpendGroups(db, Day.AddDays(-89), Day),
        ["ScoreRegisters.ScoredAlternatives"] = ScoreRegisters.ScoredAlternatives,
        ["ScoreRegisters.ScoredApplications"] = ScoreRegisters.ScoredApplications,
        ["ScoreSpend.Days"] = db => ScoreSpend.Days(db, Day.AddDays(-396), Day),
        ["ScoreSpend.Groups"] = db => ScoreSpend.Groups(db, Day.AddDays(-89), Day),
        ["ScoreSpend.Year"] = db => ScoreSpend.Year(db, Day.AddDays(-364), Day),
        ["ScoreRanking.Newest"] = ScoreRanking.Newest,
        ["ScoreList.Query"] = db => ScoreList.Query(db, Day, "openai"),
        ["SavedViews.List"] = db => SavedViews.List(db, "me", "/contracts"),
        ["SearchStatements.Applications"] = db => SearchStatements.Applications(db, SearchText.Of("ticket")!),
        ["SearchStatements.Clauses"] = db => SearchStatements.Clauses(db, Legal, SearchText.Of("exclusive")!, []),
        ["SearchStatements.Clauses, two words"] = db =>
            SearchStatements.Clauses(db, Procurement, SearchText.Of("azure renewal")!, ["Azure"]),
        ["SearchStatements.Contracts"] = db => SearchStatements.Contracts(db, Procurement, SearchText.Of("azure")!),
        ["SearchStatements.Models"] = db => SearchStatements.Models(db, SearchText.Of("gpt")!),
        ["SearchStatements.Vendors"] = db => SearchStatements.Vendors(db, SearchText.Of("open ai")!),
        ["SearchStatements.Views"] = db => SearchStatements.Views(db, Legal, SearchText.Of("renewals")!),
        ["SpendByParts.ByMonth"] = db => SpendByParts.ByMonth(db, Day),
        ["SpendByParts.Window"] = db => SpendByParts.Window(db, Day.AddDays(-89), Day),
        ["UpstreamTies.Applications"] = UpstreamTies.Applications,
        ["UpstreamTies.Models"] = UpstreamTies.Models,
        ["UpstreamTies.Restricting"] = db => UpstreamTies.Restricting(db, Day),
        ["UpstreamTies.Roles"] = db => UpstreamTies.Roles(db, Day),
        ["UsageRows.Page"] = db =>
            UsageRows.Page(
                db,
                new UsageRowFilter
                {
                    VendorId = 1,
                    Tier = ModelTier.Frontier,
                    From = Day,
                    To = Day,
                }
            ),
        ["UsageRows.Page, unmapped"] = db =>
            UsageRows.Page(
                db,
                new UsageRowFilter
                {
                    Unmapped = true,
                    Corrections = true,
                    ImportRunId = 1,
                }
            ),
        ["UsageRows.Sums"] = db =>
            UsageRows.Sums(
                db,
                new UsageRowFilter
                {
                    VendorId = 1,
                    From = Day,
                    To = Day,
                }
            ),
        ["UsageRows.Sums, whole months"] = db => UsageRows.Sums(db, new UsageRowFilter { Unmapped = true, Tier = ModelTier.Edge }),
        ["VendorList.Count"] = db => VendorList.Count(db, new VendorListFilter { Search = "open" }),
        ["VendorList.Counts"] = db => VendorList.Counts(db, new VendorListFilter { OnlyOurs = true }),
        ["VendorList.Page"] = db => VendorList.Page(db, new VendorListFilter { Search = "open", Role = VendorRoles.ModelDeveloper }),
        ["VendorList.Page, ours"] = db => VendorList.Page(db, new VendorListFilter { OnlyOurs = true, Sort = VendorSort.Spend }),
        ["VendorNames.Model"] = db => VendorNames.Model(db, "gpt-5"),
        ["VendorNames.Vendor"] = db => VendorNames.Vendor(db, "openai"),
        ["VendorNames.Models"] = VendorNames.Models,
        ["VendorNames.Vendors"] = VendorNames.Vendors,
        ["VendorProfile.Contracts"] = db => VendorProfile.Contracts(db, 1),
        ["VendorProfile.Models"] = db => VendorProfile.Models(db, 1, Day),
        ["VendorProfile.Months"] = db => VendorProfile.Months(db, 1),
        ["VendorProfile.Scores"] = db => VendorProfile.Scores(db, 1),
        ["VendorProfile.Ties"] = db => VendorProfile.Ties(db, 1),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Fact]
    public void Queries_OfTheStore_AreAllReviewed()
    {
        var methods = typeof(DashboardDbContext)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m.IsAssembly && typeof(IQueryable).IsAssignableFrom(m.ReturnType))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");

        Assert.Empty(methods.Except(Queries.Keys.Select(k => k.Split(',')[0])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Query_OnSqlServer_IsTheReviewedStatement(string name)
    {
        using var db = SqlServerModel.Create();

        Snapshot.Verify($"{name.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')}.sql", Queries[name](db).ToQueryString());
    }
}
