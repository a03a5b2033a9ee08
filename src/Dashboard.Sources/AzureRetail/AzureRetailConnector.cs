using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.AzureRetail;

/// <summary>Microsoft's public list of Azure's retail prices. What is odd about it stands in README.md beside this file.</summary>
public sealed class AzureRetailConnector : PriceConnector
{
    /// <summary>Pages of a thousand prices; all of a service's models have some twenty.</summary>
    private const int MostPages = 500;

    /// <summary>Meters moved from one name to the other; both are asked for, since either may hold some.</summary>
    private static readonly string[] Services = ["Foundry Models", "Cognitive Services"];

    public override string Key => "azure-retail";

    public override string Name => "Azure retail prices";

    public override string Sentence => "Microsoft's own list prices of models on Azure in every region; needs no key.";

    public override string List => "azure-retail";

    public override bool IsPublishedByVendor => true;

    public override string DefaultCron => "0 10 3 * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } = [CommonSettings.AddressOf("https://prices.azure.com/api/retail/prices")];

    public override async Task FetchAsync(PullContext context, Stream payload, CancellationToken cancellationToken)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        payload.Write("["u8);
        foreach (var service in Services)
        {
            var place = FirstPage(context, service);
            while (place.Length > 0)
            {
                if (!asked.Add(place) || asked.Count > MostPages)
                {
                    throw new PullException(
                        $"The list of {service} does not end: after {asked.Count.ToString(CultureInfo.InvariantCulture)} pages it goes on or begins again. Nothing of it is taken; try again later."
                    );
                }

                using var page = await ListFetch.GetAsync(context, place, JsonValueKind.Object, cancellationToken);
                place = NextPage(page.RootElement);
                payload.Write(asked.Count > 1 ? ",\n"u8 : "\n"u8);
                ListFetch.Write(payload, page.RootElement);
            }
        }

        payload.Write("\n]"u8);
    }

    public override IEnumerable<ReadResult<PriceRow>> Read(Stream payload, DateOnly asOf, CancellationToken cancellationToken)
    {
        using var list = JsonList.Load(payload, cancellationToken, JsonValueKind.Array, JsonValueKind.Object);
        var pages = list.RootElement.ValueKind == JsonValueKind.Array ? list.RootElement.EnumerateArray().ToArray() : [list.RootElement];
        var meters = new AzureMeters(asOf);
        foreach (var page in pages)
        {
            if (!page.TryFind("Items", out var items) || items.ValueKind != JsonValueKind.Array)
            {
                throw new UnreadableFileException("A page has no \"Items\": check that these are Azure's retail prices.");
            }

            foreach (var item in items.EnumerateArray())
            {
                cancellationToken.ThrowIfCancellationRequested();
                meters.Add(item);
            }
        }

        return meters.Results();
    }

    private static string FirstPage(PullContext context, string service)
    {
        // Filter values are case-sensitive in this version.
        var filter = Uri.EscapeDataString($"serviceName eq '{service}' and priceType eq 'Consumption'");
        return $"{context.Settings[CommonSettings.Address]}?api-version=2023-01-01-preview&currencyCode='USD'&$filter={filter}";
    }

    /// <returns>Empty behind the last page.</returns>
    private static string NextPage(JsonElement page)
    {
        if (!page.TryFind("Items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            throw new PullException("The address answers with JSON that is no page of Azure's retail prices: check the address.");
        }

        if (!page.TryFind("NextPageLink", out var next) || next.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        return next.ValueKind == JsonValueKind.String
            ? next.GetString()!
            : throw new PullException(
                "A page of Azure's retail prices does not say where the next one is. Nothing is taken; try again later."
            );
    }
}
