using Dashboard.Domain.Vendors;
using Dashboard.Store;
using Dashboard.Store.Events;
using Dashboard.Store.Vendors;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Vendors with facts, contacts, ties, models and events.</summary>
internal sealed class ScaleVendors(ScaleSize size, ScaleRandom random)
{
    private static readonly string[] First = ["Northwind", "Alder", "Quillon", "Verity", "Basalt", "Heron", "Sable", "Orchard", "Pinnacle"];
    private static readonly string[] Second = ["Models", "Compute", "Systems", "Cloud", "Intelligence", "Labs", "Gateway", "Networks"];
    private static readonly string[] Countries = ["US", "US", "US", "DE", "FR", "GB", "CN", "JP", "CA", "IE"];

    public IEnumerable<Vendor> Vendors(int present) =>
        Enumerable
            .Range(present + 1, Math.Max(0, size.Vendors - present))
            .Select(i => new Vendor
            {
                Key = $"scale-vendor-{i}",
                Name = $"{random.Of(First)} {random.Of(Second)} {i}",
                LegalName = $"{random.Of(First)} {random.Of(Second)} {i} Incorporated",
                Roles = (VendorRoles)(1 + random.Skewed(15)),
                Country = random.Chance(0.8) ? random.Of(Countries) : null,
                GovernanceForm = random.Maybe(0.6, random.Of(GovernanceForms.All)),
                AlliancePhase = random.Maybe(0.3, random.Of(AlliancePhases.All)),
                ReviewOwner = random.Chance(0.5) ? $"Team {random.Below(40)}" : "",
                ReviewOn = random.Maybe(0.5, size.Today.AddDays(random.Between(-200, 400))),
                Summary = "A vendor invented to measure speed; nothing about it is true of anybody.",
                Origin = Origin.User,
            });

    public IEnumerable<Model> Models(IReadOnlyList<int> vendors, int present) =>
        Enumerable
            .Range(present + 1, Math.Max(0, size.Models - present))
            .Select(i => new Model
            {
                Key = $"scale-model-{i}",
                VendorId = random.SkewedOf(vendors),
                Name = $"{random.Of(First)} {i % 9 + 1}.{i % 7} {(i % 3 == 0 ? "mini" : "large")} {i}",
                Family = $"{random.Of(First)} {i % 9 + 1}",
                Tier = (ModelTier)(1 + random.Below(3)),
                Origin = Origin.User,
            });

    public IEnumerable<Tie> Ties(IReadOnlyList<int> vendors) =>
        Enumerable
            .Range(1, vendors.Count * 4)
            .Select(i => (Number: i, From: random.Skewed(vendors.Count), Other: random.Between(1, vendors.Count - 1)))
            .Select(t => new Tie
            {
                Key = $"scale-tie-{t.Number}",
                FromId = vendors[t.From],
                ToId = vendors[(t.From + t.Other) % vendors.Count],
                // Nobody owns in a circle: only earlier vendors own later ones.
                Kind = t.From + t.Other < vendors.Count ? (TieKind)(1 + random.Below(10)) : TieKind.Hosts,
                StartsOn = random.Maybe(0.8, size.Today.AddDays(-random.Below(2_000))),
                StartPrecision = DatePrecision.Month,
                EndPrecision = DatePrecision.Month,
                Fact = $"Invented tie {t.Number}: the one serves the models of the other in some regions.",
                Status = FactStatus.CompanyOrFiling,
                ReadFrom = ReadFrom.PrimaryText,
                SourceTitle = $"Invented source {t.Number}",
                SourceDate = "2026",
                Origin = Origin.User,
            });

    public IEnumerable<VendorFact> Facts(IReadOnlyList<int> vendors) =>
        vendors.SelectMany(
            (vendor, v) =>
                Enumerable
                    .Range(1, random.Below(5))
                    .Select(i => new VendorFact
                    {
                        Key = $"scale-fact-{v}-{i}",
                        VendorId = vendor,
                        Kind = random.Of(VendorFactKinds.All),
                        Statement = $"Invented statement {i} on ownership, funding or solvency of vendor {v}.",
                        Amount = random.Maybe(0.5, 1_000_000m * random.Between(1, 900)),
                        Currency = "USD",
                        AsOf = random.Maybe(0.9, size.Today.AddDays(-random.Below(900))),
                        SourceTitle = "Invented annual report",
                        Origin = Origin.User,
                    })
        );

    public IEnumerable<VendorContact> Contacts(IReadOnlyList<int> vendors) =>
        vendors.SelectMany(
            (vendor, v) =>
                Enumerable
                    .Range(1, random.Below(4))
                    .Select(i => new VendorContact
                    {
                        Key = $"scale-contact-{v}-{i}",
                        VendorId = vendor,
                        Name = $"Contact {v}-{i}",
                        Role = i == 1 ? "account manager" : "security incidents",
                        Email = $"contact-{v}-{i}@vendor.example",
                        Origin = Origin.User,
                    })
        );

    public IEnumerable<VendorEvent> Events(IReadOnlyList<int> vendors) =>
        Enumerable
            .Range(1, vendors.Count * 3)
            .Select(i => new VendorEvent
            {
                Key = $"scale-event-{i}",
                Title = $"Invented event {i}",
                Kind = random.Of(VendorEventKinds.All),
                OccurredOn = size.Today.AddDays(-random.Below(1_000)),
                Description = "Invented to measure speed.",
                VendorIds = [random.SkewedOf(vendors)],
                SourceTitle = "Invented press release",
                Origin = Origin.User,
            });
}
