using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Vendors;
using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts;
using Dashboard.Store.Home;
using Dashboard.Store.Imports;
using Dashboard.Store.Jobs;
using Dashboard.Store.LockIn;
using Dashboard.Store.Pricing;
using Dashboard.Store.Search;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Every page that reads the store, by the use cases behind it, as people ask for it. The registers are in <see cref="RegisterCases"/>.</summary>
internal static class PageCases
{
    private const int DeepPage = 50;
    private static readonly CancellationToken None = CancellationToken.None;

    public static async Task<IReadOnlyList<PageCase>> AllAsync(TestStore store)
    {
        await using var db = store.Open();
        var today = new ScaleSize().Today;
        var busiest = await db
            .VendorScores.Where(s => s.Day == today)
            .OrderByDescending(s => s.Spend)
            .Select(s => s.Vendor!)
            .FirstAsync(None);
        var contract = await db.Contracts.OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(None);
        return
        [
            .. Home(store),
            .. Vendors(store),
            .. Profile(store, busiest),
            .. Contracts(store, busiest.Id, contract),
            .. Prices(store, busiest.Id),
            .. Usage(store, busiest.Id),
            .. Logs(store),
            .. Search(store),
            .. await RegisterCases.AllAsync(store),
        ];
    }

    private static IEnumerable<PageCase> Home(TestStore store)
    {
        yield return new PageCase("Home", "procurement", () => store.Get<ProcurementHome>().ReadAsync(store.Procurement, None));
        yield return new PageCase("Home", "legal", () => store.Get<LegalHome>().ReadAsync(store.Legal, None));
        yield return new PageCase("Home", "executive", () => store.Get<ExecutiveHome>().ReadAsync(store.Executive, None));
        yield return new PageCase("Home", "frame of every page", () => store.Get<StoreFacts>().ReadAsync(store.Executive, None));
    }

    private static IEnumerable<PageCase> Vendors(TestStore store)
    {
        var list = store.Get<VendorList>();
        PageCase Case(string variant, VendorListFilter filter) =>
            new("Vendors", variant, () => list.ReadAsync(store.Executive, filter, None));
        foreach (var sort in Enum.GetValues<VendorSort>())
        {
            yield return Case($"by {sort}", new VendorListFilter { Sort = sort });
        }

        yield return Case("search", new VendorListFilter { Search = "north" });
        yield return Case("ours", new VendorListFilter { OnlyOurs = true });
        yield return Case("role", new VendorListFilter { Role = VendorRoles.ComputeHost });
        yield return Case("last page", new VendorListFilter { Page = new PageRequest(20) });
        yield return new PageCase("Vendors", "totals", () => list.TotalsAsync(store.Executive, new VendorListFilter(), None));
        yield return new PageCase("Vendors", "names for filters", () => store.Get<VendorNames>().ReadAsync(store.Executive, None));
    }

    private static IEnumerable<PageCase> Profile(TestStore store, Vendor vendor)
    {
        var profile = store.Get<VendorProfile>();
        var rank = store.Get<ScoreRanking>();
        yield return new PageCase("Vendor profile", "largest vendor", () => profile.ReadAsync(store.Executive, vendor.Key, None));
        yield return new PageCase("Vendor profile", "small vendor", () => profile.ReadAsync(store.Executive, "scale-vendor-700", None));
        yield return new PageCase("Vendor profile", "place among all", () => rank.ReadAsync(store.Executive, vendor.Key, None));
    }

    private static IEnumerable<PageCase> Contracts(TestStore store, int vendor, int contract)
    {
        var list = store.Get<ContractList>();
        PageCase Case(string variant, ContractListFilter filter) =>
            new("Contracts", variant, () => list.ReadAsync(store.Executive, filter, None));
        foreach (var sort in Enum.GetValues<ContractSort>())
        {
            yield return Case($"by {sort}", new ContractListFilter { Sort = sort });
        }

        yield return Case("search", new ContractListFilter { Search = "gateway" });
        yield return Case("of a vendor", new ContractListFilter { VendorId = vendor });
        yield return Case("clause type", new ContractListFilter { ClauseType = ClauseTypes.Exclusivity });
        yield return Case("awaiting review", new ContractListFilter { OnlyAwaiting = true });
        yield return Case("page 50", new ContractListFilter { Page = new PageRequest(DeepPage) });
        yield return new PageCase("Contract", "", () => store.Get<ContractPage>().ReadAsync(store.Legal, contract, None));
    }

    private static IEnumerable<PageCase> Prices(TestStore store, int vendor)
    {
        var list = store.Get<PriceList>();
        PageCase Case(string variant, PriceFilter filter) => new("Prices", variant, () => list.ReadAsync(store.Executive, filter, None));
        yield return Case("current", new PriceFilter { OnlyCurrent = true });
        yield return Case("all", new PriceFilter());
        yield return Case("search", new PriceFilter { OnlyCurrent = true, Search = "model-77" });
        yield return Case("of a vendor", new PriceFilter { OnlyCurrent = true, VendorId = vendor });
        yield return Case("page 50", new PriceFilter { OnlyCurrent = true, Page = new PageRequest(DeepPage) });
    }

    private static IEnumerable<PageCase> Usage(TestStore store, int vendor)
    {
        var rows = store.Get<UsageRows>();
        var today = new ScaleSize().Today;
        var filters = new (string Name, UsageRowFilter Filter)[]
        {
            ("all", new UsageRowFilter()),
            ("90 days of a vendor", Window(vendor)),
            ("90 days unmapped", Window(null) with { Unmapped = true }),
            ("a tier", Window(vendor) with { Tier = ModelTier.Frontier }),
            ("page 50", new UsageRowFilter { Page = new PageRequest(DeepPage) }),
            ("corrections", new UsageRowFilter { Corrections = true }),
        };
        foreach (var (name, filter) in filters)
        {
            yield return new PageCase("Usage rows", name, () => rows.ReadAsync(store.Executive, filter, None));
            yield return new PageCase("Usage rows", name + ", sums", () => rows.SumAsync(store.Executive, filter, None));
        }

        UsageRowFilter Window(int? id) =>
            new()
            {
                VendorId = id,
                From = today.AddDays(-89),
                To = today,
                OnlyAi = true,
                Currency = "USD",
            };
    }

    private static IEnumerable<PageCase> Logs(TestStore store)
    {
        var audit = store.Get<AuditLog>();
        var imports = store.Get<ImportList>();
        var rules = store.Get<MappingRules>();
        PageCase Audit(string variant, AuditFilter filter) =>
            new("Audit", variant, () => audit.ReadAsync(store.Administrator, filter, None));
        yield return Audit("newest", new AuditFilter());
        yield return Audit("search", new AuditFilter { Search = "amendment 77" });
        yield return Audit("kind", new AuditFilter { Subject = "contract" });
        yield return Audit("page 50", new AuditFilter { Page = new PageRequest(DeepPage) });
        yield return new PageCase("Audit", "kinds", () => audit.SubjectsAsync(store.Administrator, None));
        yield return new PageCase("Imports", "newest", () => imports.ReadAsync(store.Executive, new ImportListFilter(), None));
        yield return new PageCase("Jobs", "newest", () => store.Get<JobLog>().ReadAsync(store.Executive, null, new PageRequest(), None));
        yield return new PageCase("Rules", "list", () => rules.ListAsync(store.Executive, None));
        yield return new PageCase("Rules", "choices", () => rules.ChoicesAsync(store.Executive, None));
        yield return new PageCase("Rules", "coverage", () => store.Get<RuleCoverage>().ReadAsync(store.Executive, None));
    }

    private static IEnumerable<PageCase> Search(TestStore store)
    {
        var search = store.Get<SearchEverything>();
        return new[] { "o", "quillon", "exclusivity", "agreement 00077", "order form supplier", "no such words" }.Select(
            text => new PageCase("Search", text, () => search.FindAsync(store.Procurement, text, None))
        );
    }
}
