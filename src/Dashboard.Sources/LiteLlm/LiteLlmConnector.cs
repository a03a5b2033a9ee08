using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.LiteLlm;

/// <summary>LiteLLM's community price list, from the file that its project keeps.</summary>
public sealed class LiteLlmConnector : PriceConnector
{
    public override string Key => "litellm";

    public override string Name => "LiteLLM price list";

    public override string Sentence =>
        "List prices of most models through most channels, kept by LiteLLM's community; needs no key. A community's word: the lowest rank of prices.";

    public override string List => "litellm";

    public override bool IsPublishedByVendor => false;

    public override string DefaultCron => "0 30 2 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        new(
            CommonSettings.Address,
            "Address or file",
            SettingKind.Location,
            "Change it only for a mirror, or for a file of the server by its full path",
            Default: "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json"
        ),
    ];

    public override async Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken)
    {
        if (!Path.IsPathFullyQualified(context.Settings.Place))
        {
            await ListFetch.JsonAsync(context, "", JsonValueKind.Object, payload, cancellationToken);
            return;
        }

        if (!File.Exists(context.Settings.Place))
        {
            throw new PullException($"There is no file “{context.Settings.Place}” on the server, or the application may not read it.");
        }

        await using var file = File.OpenRead(context.Settings.Place);
        await file.CopyToAsync(payload, cancellationToken);
    }

    public override IEnumerable<ReadResult<PriceRow>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken) =>
        LiteLlmReader.Read(payload, cancellationToken);
}
