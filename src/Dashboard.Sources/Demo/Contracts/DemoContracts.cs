using System.Globalization;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Demo.Contracts;

/// <summary>The demo's contracts: Data/contracts.csv, Data/amendments.csv, Data/commitments.csv and the texts beside this file.</summary>
internal static class DemoContracts
{
    private static readonly ILookup<string, DemoCommitment> Commitments = EmbeddedTable
        .Read(
            "Demo.Data.commitments.csv",
            cell =>
                (
                    Contract: cell("contract")!,
                    Commitment: new DemoCommitment(
                        Day(cell("starts_on"))!.Value,
                        Day(cell("ends_on"))!.Value,
                        Money(cell("amount"))!.Value,
                        cell("currency")!
                    )
                )
        )
        .ToLookup(row => row.Contract, row => row.Commitment);

    private static readonly IReadOnlyList<DemoContract> Agreements = EmbeddedTable.Read(
        "Demo.Data.contracts.csv",
        cell => new DemoContract(
            cell("key")!,
            cell("vendor"),
            cell("title")!,
            cell("parent"),
            cell("file")!,
            Text(cell("text")!),
            Day(cell("starts_on"))!.Value,
            Day(cell("ends_on")),
            Number(cell("notice_days")),
            Number(cell("renewal_months")),
            cell("currency")!,
            Money(cell("annual_cost")),
            Number(cell("discount_permille")) / 1000m,
            [.. Commitments[cell("key")!]]
        )
    );

    /// <summary>Contracts, then the amendments that are on file.</summary>
    public static IReadOnlyList<DemoContract> All { get; } =
    [
        .. Agreements,
        .. EmbeddedTable.Read("Demo.Data.amendments.csv", cell => cell("file") is null ? null : ToAmendment(cell)).OfType<DemoContract>(),
    ];

    private static DemoContract ToAmendment(Func<string, string?> cell)
    {
        var amended = Agreements.Single(c => c.Key == cell("contract"));
        return amended with
        {
            Key = cell("key")!,
            AmendedKey = amended.Key,
            Title = cell("title")!,
            ParentKey = amended.Key,
            FileName = cell("file")!,
            Text = Text(cell("text")!),
            EffectiveFrom = Day(cell("effective_on"))!.Value,
            EffectiveTo = null,
            NoticeDays = null,
            RenewalMonths = null,
            AnnualValue = null,
            Discount = null,
            Commitments = [],
        };
    }

    private static string Text(string file)
    {
        using var stream = EmbeddedTable.Open($"Demo.Contracts.{file}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Money(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
