using System.Globalization;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Demo.Contracts;

/// <summary>The demo's contracts: Data/contracts.csv, Data/commitments.csv and the texts beside this file.</summary>
internal static class DemoContracts
{
    private static readonly ILookup<string, DemoCommitment> Commitments = EmbeddedTable
        .Read(
            "Demo.Data.commitments.csv",
            cell =>
                (
                    Contract: cell("contract_key")!,
                    Commitment: new DemoCommitment(
                        Day(cell("starts_on"))!.Value,
                        Day(cell("ends_on"))!.Value,
                        Money(cell("amount"))!.Value,
                        cell("currency")!
                    )
                )
        )
        .ToLookup(row => row.Contract, row => row.Commitment);

    public static IReadOnlyList<DemoContract> All { get; } =
        EmbeddedTable.Read(
            "Demo.Data.contracts.csv",
            cell => new DemoContract(
                cell("key")!,
                cell("vendor_key"),
                cell("title")!,
                cell("parent_key"),
                cell("file")!,
                Text(cell("text")!),
                Day(cell("effective_from"))!.Value,
                Day(cell("effective_to")),
                Number(cell("notice_days_us")),
                Number(cell("renewal_months")),
                cell("currency")!,
                Money(cell("annual_value")),
                Number(cell("discount_permille")) / 1000m,
                [.. Commitments[cell("key")!]]
            )
        );

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
