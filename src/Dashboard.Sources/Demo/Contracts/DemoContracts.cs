using System.Globalization;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Demo.Contracts;

/// <summary>The demo's contracts: Data/contracts.csv and the texts beside this file.</summary>
internal static class DemoContracts
{
    public static IReadOnlyList<DemoContract> All { get; } =
        EmbeddedTable.Read(
            "Demo.Data.contracts.csv",
            cell => new DemoContract(
                cell("key")!,
                cell("vendor")!,
                cell("title")!,
                cell("file")!,
                Text(cell("text")!),
                Day(cell("effective_from")!),
                Day(cell("effective_to")!),
                Number(cell("notice_days")),
                Number(cell("renews_months")),
                decimal.Parse(cell("annual_value")!, CultureInfo.InvariantCulture),
                Number(cell("discount_permille"))!.Value / 1000m,
                Commitments(cell("minimum"))
            )
        );

    private static string Text(string file)
    {
        using var stream = EmbeddedTable.Open($"Demo.Contracts.{file}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>"first day:amount|…", each for one year.</summary>
    private static IReadOnlyList<DemoCommitment> Commitments(string? text) =>
        text is null
            ? []
            :
            [
                .. text.Split('|')
                    .Select(year => year.Split(':'))
                    .Select(year => new DemoCommitment(
                        Day(year[0]),
                        Day(year[0]).AddYears(1).AddDays(-1),
                        decimal.Parse(year[1], CultureInfo.InvariantCulture)
                    )),
            ];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
