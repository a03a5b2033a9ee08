using System.Text.Json;

namespace Dashboard.Sources.Demo.Prices;

/// <summary>The demo's prices as of a day, in the form of LiteLLM's file: USD for one token, keyed by the list's name for the model.</summary>
internal static class DemoPriceList
{
    private const decimal TokensPerListPrice = 1_000_000m;

    public static Stream Write(DateOnly day)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var price in DemoPrices.All.GroupBy(p => p.ListName).Select(g => g.LastOrDefault(p => p.From <= day)))
            {
                if (price is not null)
                {
                    Write(json, price);
                }
            }

            json.WriteEndObject();
        }

        stream.Position = 0;
        return stream;
    }

    private static void Write(Utf8JsonWriter json, DemoPrice price)
    {
        json.WriteStartObject(price.ListName);
        json.WriteString("litellm_provider", price.Provider);
        json.WriteString("mode", price.Mode);
        json.WriteNumber("input_cost_per_token", price.Input / TokensPerListPrice);
        json.WriteNumber("output_cost_per_token", price.Output / TokensPerListPrice);
        if (price.CacheRead is { } read)
        {
            json.WriteNumber("cache_read_input_token_cost", read / TokensPerListPrice);
        }

        if (price.CacheWrite is { } write)
        {
            json.WriteNumber("cache_creation_input_token_cost", write / TokensPerListPrice);
        }

        json.WriteString("source", price.Source);
        json.WriteEndObject();
    }
}
