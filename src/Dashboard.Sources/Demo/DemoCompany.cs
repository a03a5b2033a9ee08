using Dashboard.Domain.Spend;
using Dashboard.Sources.Catalogue;
using Dashboard.Sources.Demo.Contracts;
using Dashboard.Sources.Demo.Prices;
using Dashboard.Sources.Demo.Usage;

namespace Dashboard.Sources.Demo;

/// <summary>
/// An invented company with invented usage, contracts and systems, on the catalogue's real vendors, models and list prices.
/// The same on every machine and in every run.
/// </summary>
public static class DemoCompany
{
    public const string Key = "kestrowyn";
    public const string Name = "Kestrowyn Freight (fictional)";

    /// <summary>To be shown wherever the demo's data is shown.</summary>
    public const string Notice =
        "Kestrowyn Freight is a fictional company: its usage, spend, discounts, contracts and systems are invented for this demonstration; "
        + "the vendors and the list prices are real.";

    /// <summary>Application rules come after the catalogue's rules.</summary>
    private const int FirstApplicationRuleOrder = 6000;
    private const int RuleStep = 10;

    /// <summary>First day of usage.</summary>
    public static DateOnly FirstDay => DemoPeriod.FirstDay;

    /// <summary>Last day of usage.</summary>
    public static DateOnly LastDay => DemoPeriod.LastDay;

    /// <summary>One FOCUS file for each issuer of invoices.</summary>
    public static IReadOnlyList<DemoFile> UsageFiles { get; } =
    [
        .. DemoTables.Issuers.Select(issuer => new DemoFile(
            issuer.File,
            DemoFileKind.Focus,
            LastDay,
            () => new LineStream(DemoFocusCsv.Lines(issuer))
        )),
    ];

    /// <summary>Three versions of one price list, oldest first.</summary>
    public static IReadOnlyList<DemoFile> PriceLists { get; } =
    [
        .. new DateOnly[] { new(2025, 6, 2), new(2025, 12, 1), new(2026, 6, 6) }.Select(day => new DemoFile(
            $"kestrowyn-prices-{day:yyyy-MM-dd}.json",
            DemoFileKind.PriceList,
            day,
            () => DemoPriceList.Write(day)
        )),
    ];

    /// <summary>Fifteen texts, an amendment among them, with eight of the vendors that the company pays and one that nobody can name.</summary>
    public static IReadOnlyList<DemoContract> Contracts => DemoContracts.All;

    /// <summary>Everything that the registers hold about the company, for the same import that users' files go through.</summary>
    public static IReadOnlyList<DemoRegisterFile> RegisterFiles => DemoRegisterFile.All;

    public static IReadOnlyList<DemoApplication> Applications { get; } =
        EmbeddedTable.Read(
            "Demo.Data.applications.csv",
            cell => new DemoApplication(
                cell("key")!,
                cell("name")!,
                cell("owner")!,
                Enum.Parse<DemoCriticality>(cell("criticality")!, ignoreCase: true),
                cell("purpose")!
            )
        );

    /// <summary>By the tag "application"; by the project, where a vendor's bill has no tags.</summary>
    public static IReadOnlyList<DemoApplicationRule> ApplicationRules { get; } =
    [
        .. Applications.Select(
            (application, i) =>
                new DemoApplicationRule(
                    FirstApplicationRuleOrder + (i * RuleStep),
                    $"Tag of {application.Name}",
                    [(LineField.Tags, $"*\"application\":\"{application.Key}\"*|*\"application\": \"{application.Key}\"*")],
                    application.Key
                )
        ),
        .. DemoTables
            .Workloads.Where(w => w.TaggedFrom is null)
            .Select(w => (w.Application, w.Account))
            .Distinct()
            .Select(
                (project, i) =>
                    new DemoApplicationRule(
                        FirstApplicationRuleOrder + ((Applications.Count + i) * RuleStep),
                        $"OpenAI project {project.Account}",
                        [(LineField.InvoiceIssuer, "OpenAI*"), (LineField.SubAccount, project.Account)],
                        project.Application
                    )
            ),
    ];
}
