using System.Text.Json;

namespace Dashboard.Web.About;

/// <summary>A library that ships with the product.</summary>
public sealed record ThirdPartyItem(string Name, string Version, string Licence, string Purpose);

/// <summary>Reads third-party.json, which lies beside the application.</summary>
public sealed class ThirdPartyList
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly Lazy<IReadOnlyList<ThirdPartyItem>> items = new(Read);

    public IReadOnlyList<ThirdPartyItem> Items => items.Value;

    private static IReadOnlyList<ThirdPartyItem> Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "About", "third-party.json"));
        return JsonSerializer.Deserialize<List<ThirdPartyItem>>(file, Web) ?? [];
    }
}
