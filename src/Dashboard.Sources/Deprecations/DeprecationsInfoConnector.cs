using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Deprecations;

/// <summary>What deprecations.info gathers from the vendors' pages. What is odd about it stands in README.md beside this file.</summary>
public sealed class DeprecationsInfoConnector : LifecycleConnector
{
    public override string Key => "deprecations-info";

    public override string Name => "deprecations.info";

    public override string Sentence => "Announced ends of models, gathered daily from the vendors' pages; needs no key.";

    public override string DefaultCron => "0 40 4 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [CommonSettings.AddressOf("https://deprecations.info/v1/deprecations.json")];

    public override Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken) =>
        ListFetch.JsonAsync(context, "", JsonValueKind.Array, payload, cancellationToken);

    public override IEnumerable<ReadResult<ModelNotice>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        using var list = JsonList.Load(payload, cancellationToken, JsonValueKind.Array);
        var notices = new NoticeReading();
        foreach (var (index, element) in list.RootElement.EnumerateArray().Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            notices.Add(index + 1, JsonRecord.Read(element, index + 1, record => Notice(record, asOf)));
        }

        return notices.Results;
    }

    private static ModelNotice Notice(JsonRecord record, DateOnly asOf)
    {
        var shutdown = record.Day("shutdown_date");
        return new ModelNotice(
            record.Text("provider", longest: 100),
            record.Text("model_id"),
            // The list holds nothing but what was announced to end, and no word of its own for how far it is.
            shutdown <= asOf
                ? ModelStage.Retired
                : ModelStage.Deprecated,
            record.Day("announcement_date"),
            record.Day("deprecation_date"),
            shutdown,
            null,
            [.. record.Items("replacement_models").Select(r => record.TextOf(r.Column, r.Value)).Where(r => r.Length > 0)],
            record.OptionalText("url", longest: 500)
        );
    }
}
