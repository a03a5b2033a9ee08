using System.Globalization;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Catalogue;

/// <summary>Rules from rules.csv, and one rule a model from its aliases and its Azure meters.</summary>
internal static class CatalogueRules
{
    /// <summary>After the rules on parties, channels and hosts (100–999), before the fallbacks (3000 on).</summary>
    private const int FirstAzureMeterOrder = 1000;
    private const int FirstModelOrder = 2000;
    private const int Step = 10;

    /// <summary>Azure's meters are abbreviations ("5.4 inp Gl") that mean something only beside the service's name.</summary>
    private const string AzureModelServices = "*Azure OpenAI*|*Foundry Models*|*Foundry Tools*|*Cognitive Services*";

    public static IReadOnlyList<CatalogueRule> Build(IReadOnlyList<CatalogueModel> models) =>
        [.. FromTable().Concat(FromAzureMeters(models)).Concat(FromAliases(models)).OrderBy(r => r.Order)];

    private static IReadOnlyList<CatalogueRule> FromTable() =>
        EmbeddedTable.Read(
            "Catalogue.rules.csv",
            cell => new CatalogueRule(
                int.Parse(cell("order")!, CultureInfo.InvariantCulture),
                cell("name")!,
                Conditions(cell("conditions")!),
                cell("party"),
                cell("developer"),
                cell("host"),
                cell("channel"),
                cell("model"),
                cell("token_kind") is { } kind ? Enum.Parse<TokenKind>(kind) : null
            )
        );

    private static IEnumerable<CatalogueRule> FromAzureMeters(IReadOnlyList<CatalogueModel> models) =>
        EmbeddedTable
            .Read("Catalogue.azure-meters.csv", cell => (Model: models.First(m => m.Key == cell("model")), Meters: cell("meters")!))
            .Select(
                (row, i) =>
                    new CatalogueRule(
                        FirstAzureMeterOrder + (i * Step),
                        $"Azure meters of {row.Model.Name}",
                        [(LineField.ServiceName, AzureModelServices), (LineField.SkuMeter, row.Meters)],
                        DeveloperKey: row.Model.VendorKey,
                        ModelKey: row.Model.Key
                    )
            );

    private static IEnumerable<CatalogueRule> FromAliases(IReadOnlyList<CatalogueModel> models) =>
        models.Select(
            (model, i) =>
                new CatalogueRule(
                    FirstModelOrder + (i * Step),
                    $"Model {model.Name}",
                    [(LineField.UsageText, string.Join('|', model.Aliases))],
                    DeveloperKey: model.VendorKey,
                    ModelKey: model.Key
                )
        );

    /// <summary>"Field=pattern &amp; Field=pattern".</summary>
    private static IReadOnlyList<(LineField Field, string Pattern)> Conditions(string text) =>
        [.. text.Split(" & ").Select(condition => condition.Split('=', 2)).Select(parts => (Enum.Parse<LineField>(parts[0]), parts[1]))];
}
