using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.ModelsDev;

/// <summary>The community's list at models.dev. What is odd about it stands in README.md beside this file.</summary>
public sealed class ModelsDevConnector : PriceConnector
{
    public override string Key => "models-dev";

    public override string Name => "models.dev prices";

    public override string Sentence => "List prices of models by provider, kept by the community of models.dev; needs no key.";

    public override string List => "models-dev";

    public override bool IsPublishedByVendor => false;

    public override string DefaultCron => "0 0 3 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } = [CommonSettings.AddressOf("https://models.dev/api.json")];

    public override Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken) =>
        ListFetch.JsonAsync(context, "", JsonValueKind.Object, payload, cancellationToken);

    public override IEnumerable<ReadResult<PriceRow>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        using var list = JsonList.Load(payload, cancellationToken, JsonValueKind.Object);
        var reading = new PriceReading();
        var record = 0L;
        foreach (var provider in Names(list.RootElement))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = ++record;
            reading.Record(number, () => new ModelsDevProvider(reading, number, provider.Name).Read(provider.Value));
        }

        return reading.Results();
    }

    /// <summary>The properties with their names; a name with half a character makes the list unreadable, since records go by it.</summary>
    private static List<(string Name, JsonElement Value)> Names(JsonElement root)
    {
        try
        {
            return [.. root.EnumerateObject().Select(p => (p.Name, p.Value))];
        }
        catch (InvalidOperationException e)
        {
            throw new UnreadableFileException("A name in the list holds half a character (an unpaired surrogate): fetch it again.", e);
        }
    }
}
