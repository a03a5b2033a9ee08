using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Deprecations;

/// <summary>The catalogue of modeldeprecations.dev. What is odd about it stands in README.md beside this file.</summary>
public sealed class ModelDeprecationsConnector : LifecycleConnector
{
    public override string Key => "model-deprecations";

    public override string Name => "modeldeprecations.dev";

    public override string Sentence =>
        "Active, deprecated and retired models with the pages that say so, kept by a community; needs no key.";

    public override string DefaultCron => "0 50 4 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [CommonSettings.AddressOf("https://modeldeprecations.dev/api/v1/models.json")];

    public override async Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken)
    {
        using var answer = await context.Client.GetJsonAsync(ListFetch.Place(context, ""), [], cancellationToken);
        if (Models(answer.RootElement) is null)
        {
            throw new PullException("The address answers with JSON that is no list of models: check the address.");
        }

        ListFetch.Write(payload, answer.RootElement);
    }

    public override IEnumerable<ReadResult<ModelNotice>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        using var list = JsonList.Load(payload, cancellationToken, JsonValueKind.Array, JsonValueKind.Object);
        var records =
            Models(list.RootElement)
            ?? throw new UnreadableFileException("The list has no models: check that it is the list of modeldeprecations.dev.");
        var notices = new NoticeReading();
        foreach (var (index, element) in records.EnumerateArray().Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            notices.Add(index + 1, JsonRecord.Read(element, index + 1, Notice));
        }

        return notices.Results;
    }

    /// <summary>The array itself, or the one under "models".</summary>
    private static JsonElement? Models(JsonElement root) =>
        root.ValueKind switch
        {
            JsonValueKind.Array => root,
            JsonValueKind.Object when root.TryFind("models", out var models) && models.ValueKind == JsonValueKind.Array => models,
            _ => null,
        };

    private static ModelNotice Notice(JsonRecord record)
    {
        var status = record.Text("status");
        ModelStage? stage = status switch
        {
            "active" => ModelStage.Active,
            "deprecated" => ModelStage.Deprecated,
            "retired" => ModelStage.Retired,
            _ => null,
        };
        if (stage is null && status.Length > 0)
        {
            record.Reject("status", status, "Not active, deprecated or retired: correct the list.");
        }

        var deprecated = record.Day("deprecated_on");
        return new ModelNotice(
            record.Text("provider", longest: 100),
            record.Text("model"),
            stage ?? ModelStage.Active,
            // The list means by it the day on which the vendor announced the end.
            deprecated,
            deprecated,
            record.Day("shutdown_on"),
            record.Day("earliest_shutdown_on"),
            [.. Replacements(record)],
            Source(record)
        );
    }

    /// <summary>Those that the vendor itself recommends come first.</summary>
    private static IEnumerable<string> Replacements(JsonRecord record) =>
        record
            .Items("replacements")
            .Select(r => (Name: Member(record, r, "model"), IsRecommended: IsRecommended(r.Value)))
            .Where(r => r.Name.Length > 0)
            .OrderByDescending(r => r.IsRecommended)
            .Select(r => r.Name);

    private static string Source(JsonRecord record) =>
        record.Items("sources").Select(s => Member(record, s, "url")).FirstOrDefault(url => url.Length > 0) ?? "";

    private static string Member(JsonRecord record, (string Column, JsonElement Value) item, string name)
    {
        if (item.Value.ValueKind == JsonValueKind.String)
        {
            return record.TextOf(item.Column, item.Value, longest: 500);
        }

        if (item.Value.ValueKind == JsonValueKind.Object && item.Value.TryGetProperty(name, out var value))
        {
            return record.TextOf($"{item.Column}.{name}", value, longest: 500);
        }

        record.Reject(item.Column, item.Value.GetRawText(), $"It has no {name}: correct the list.");
        return "";
    }

    private static bool IsRecommended(JsonElement replacement) =>
        replacement.ValueKind == JsonValueKind.Object
        && replacement.TryGetProperty("recommended", out var value)
        && value.ValueKind == JsonValueKind.True;
}
