using System.Globalization;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Sources.Catalogue;
using Dashboard.Sources.Demo;
using Dashboard.Sources.Tests.Catalogue;

namespace Dashboard.Sources.Tests.Demo;

public sealed class DemoRegisterFilesTests
{
    private static readonly string[] Registers =
    [
        "vendor-facts",
        "contracts",
        "amendments",
        "commitments",
        "obligations",
        "rate-cards",
        "applications",
        "alternatives",
        "exit-plans",
        "switching-costs",
        "events",
    ];

    public static TheoryData<string> AllRegisters { get; } = [.. Registers];

    [Fact]
    public void RegisterFiles_All_AreTheElevenRegisters() => Assert.Equal(Registers, DemoCompany.RegisterFiles.Select(f => f.Register));

    [Theory]
    [MemberData(nameof(AllRegisters))]
    public void Rows_Register_ParseUnderSnakeCaseHeaders(string register)
    {
        var rows = DemoRegister.Rows(register);

        Assert.NotEmpty(rows);
        Assert.All(rows[0].Keys, header => Assert.Matches("^[a-z]+(_[a-z]+)*$", header));
        Assert.Equal(Text(register), Text(register));
        Assert.DoesNotContain('\r', Text(register));
        // A cell too many or too few would shift what follows.
        Assert.All(DemoRegister.Widths(Text(register)), width => Assert.Equal(rows[0].Count, width));
    }

    [Theory]
    [InlineData("vendor-facts", "vendor")]
    [InlineData("contracts", "vendor")]
    [InlineData("applications", "backup_host")]
    [InlineData("alternatives", "host")]
    [InlineData("exit-plans", "vendor")]
    [InlineData("switching-costs", "vendor")]
    [InlineData("events", "vendors")]
    public void Values_VendorKeys_AreInTheCatalogue(string register, string column) =>
        AssertKnown(register, column, VendorCatalogue.Vendors.Select(v => v.Key));

    [Theory]
    [InlineData("rate-cards", "model")]
    [InlineData("applications", "models")]
    [InlineData("applications", "backup_model")]
    [InlineData("alternatives", "model")]
    [InlineData("events", "models")]
    public void Values_ModelKeys_AreInTheCatalogue(string register, string column) =>
        AssertKnown(register, column, VendorCatalogue.Models.Select(m => m.Key));

    [Theory]
    [InlineData("contracts", "parent")]
    [InlineData("amendments", "contract")]
    [InlineData("commitments", "contract")]
    [InlineData("obligations", "contract")]
    [InlineData("rate-cards", "contract")]
    [InlineData("events", "contracts")]
    public void Values_ContractKeys_AreContracts(string register, string column) =>
        AssertKnown(register, column, DemoCompany.Contracts.Select(c => c.ContractKey));

    [Fact]
    public void Values_OtherReferences_Resolve()
    {
        AssertKnown("alternatives", "application", DemoCompany.Applications.Select(a => a.Key));
        AssertKnown("amendments", "ends_clauses", ClauseTypes.All.Select(c => c.Id));
        AssertKnown("amendments", "file", DemoCompany.Contracts.Select(c => c.FileName));
    }

    [Theory]
    [InlineData("contracts", "type", "standalone|overarching|subsequent", false)]
    [InlineData("contracts", "renewal", "ends|renews-automatically|renews-by-agreement", true)]
    [InlineData("contracts", "confidentiality", "everyone|procurement-and-legal|legal-only", false)]
    [InlineData("contracts", "currency", "USD|EUR", false)]
    [InlineData("commitments", "kind", "spend", false)]
    [InlineData("obligations", "bound", "us|vendor|both", false)]
    [InlineData("exit-plans", "state", "no-plan|drafted|approved", false)]
    [InlineData("exit-plans", "reintegration", "easy|difficult|highly-complex", true)]
    [InlineData("exit-plans", "alternatives_named", "yes|no", true)]
    [InlineData("applications", "binding", "direct|cloud-sdk|gateway", false)]
    [InlineData("applications", "criticality", "critical|important|standard", false)]
    [InlineData("applications", "tier", "frontier|production|edge", true)]
    [InlineData("applications", "has_backup", "yes|no", true)]
    [InlineData("exit-plans", "was_audited", "yes|no", true)]
    [InlineData("events", "kind", "restructuring|ownership|contract", false)]
    [InlineData("applications", "substitutability", "easily|medium|highly-complex|not-substitutable", true)]
    [InlineData("alternatives", "state", "named|evaluated|live", false)]
    [InlineData("vendor-facts", "kind", "ownership|funding|solvency", false)]
    [InlineData("rate-cards", "token_kind", "input|output|cache-read", false)]
    public void Values_Choices_AreAllUsedAndSomeAreUnknown(string register, string column, string choices, bool someEmpty)
    {
        var values = DemoRegister.Rows(register).Select(row => row[column]).ToList();

        Assert.Equal(choices.Split('|').Order(StringComparer.Ordinal), values.OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(someEmpty, values.Contains(null));
    }

    [Theory]
    [InlineData("applications", "backup_model")]
    [InlineData("applications", "rto_hours")]
    [InlineData("applications", "rpo_hours")]
    [InlineData("contracts", "annual_cost")]
    [InlineData("contracts", "governing_law")]
    [InlineData("amendments", "effective_on")]
    [InlineData("exit-plans", "last_test_on")]
    [InlineData("exit-plans", "last_audit_on")]
    [InlineData("switching-costs", "forfeited_commitment")]
    [InlineData("switching-costs", "re_evaluation")]
    public void Values_Column_IsKnownForSomeRowsOnly(string register, string column)
    {
        var known = DemoRegister.Rows(register).Select(row => row[column] is not null).Distinct();

        Assert.Equal(2, known.Count());
    }

    [Fact]
    public void VendorFacts_All_NameTheirSourceAsTheyMay()
    {
        var events = DemoRegister.Rows("events").Where(r => r["fictional"] == "no").ToList();
        var statements = DemoRegister
            .Rows("vendor-facts")
            .Select(r => (Words: r["statement"]!, Address: r["source_address"], Read: r["read_from"]))
            .Concat(events.Select(r => (Words: r["description"]!, Address: r["source_address"], Read: r["read_from"])));

        Assert.InRange(events.Count, 6, 10);
        Assert.All(
            statements,
            s =>
            {
                Assert.StartsWith("https://", s.Address, StringComparison.Ordinal);
                Assert.Contains(
                    s.Read == "PrimaryExcerpt" ? "Read in an excerpt of the quarterly filing" : "Reported by",
                    s.Words,
                    StringComparison.Ordinal
                );
            }
        );
        Assert.All(
            DemoRegister.Rows("events").Where(r => r["fictional"] == "yes"),
            r => Assert.StartsWith("Fictional: ", r["title"], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void RateCards_All_AreListPricesLessTheDiscountOfTheContractAndStandInItsText()
    {
        using var stream = typeof(DemoCompany).Assembly.GetManifestResourceStream("Dashboard.Sources.Demo.Data.prices.csv")!;
        var prices = DemoRegister.Read(stream);
        Assert.All(
            DemoRegister.Rows("rate-cards"),
            card =>
            {
                var contract = DemoCompany.Contracts.Single(c => c.Key == card["contract"]);
                var price = prices.Last(p =>
                    CatalogueMapper.ModelOfListName(p["list_name"]!) == card["model"]
                    && Sells(contract.VendorKey!, p["provider"]!)
                    && string.CompareOrdinal(p["from"], card["effective_from"]) <= 0
                );

                Assert.Equal(Money(price[card["token_kind"]!.Replace('-', '_')]) * (1 - contract.Discount!.Value), Money(card["price"]));
                var name = VendorCatalogue.Models.Single(m => m.Key == card["model"]).Name;
                var row = contract.Text.Split('\n').Where(l => l.StartsWith($"{name} |", StringComparison.Ordinal));
                Assert.Contains(row, line => line.Split('|').Skip(1).Any(cell => IsPrice(cell, card["price"])));
            }
        );
    }

    private static bool Sells(string vendor, string provider) =>
        VendorCatalogue
            .Vendors.Single(v => v.Key == vendor)
            .PriceListNames.Any(list => list.EndsWith('*') ? provider.StartsWith(list[..^1], StringComparison.Ordinal) : list == provider);

    private static bool IsPrice(string cell, string? price) =>
        decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value == Money(price);

    private static decimal? Money(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(string register)
    {
        using var stream = DemoCompany.RegisterFiles.Single(f => f.Register == register).Open();
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void AssertKnown(string register, string column, IEnumerable<string> known)
    {
        var values = DemoRegister.Values(register, column).ToList();
        Assert.NotEmpty(values);
        Assert.Empty(values.Except(known, StringComparer.Ordinal));
    }
}
