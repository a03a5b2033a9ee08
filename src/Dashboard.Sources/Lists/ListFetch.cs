using System.Runtime.InteropServices;
using System.Text.Json;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Lists;

/// <summary>Writes what an address publishes, once it is seen to be JSON of the kind that the list is.</summary>
internal static class ListFetch
{
    /// <param name="path">Below the address of the settings; empty for that address itself.</param>
    /// <exception cref="PullException">There is no such JSON to be had.</exception>
    public static async Task JsonAsync(
        PullContext context,
        string path,
        JsonValueKind kind,
        Stream payload,
        CancellationToken cancellationToken
    )
    {
        using var answer = await GetAsync(context, Place(context, path), kind, cancellationToken);
        Write(payload, answer.RootElement);
    }

    /// <summary>The caller disposes it.</summary>
    public static async Task<JsonDocument> GetAsync(
        PullContext context,
        string place,
        JsonValueKind kind,
        CancellationToken cancellationToken
    )
    {
        var answer = await context.Client.GetJsonAsync(place, [], cancellationToken);
        if (answer.RootElement.ValueKind == kind)
        {
            return answer;
        }

        answer.Dispose();
        throw new PullException(
            $"The address answers with JSON that is not {(kind == JsonValueKind.Array ? "a list" : "an object")}, so it is not what this source reads: check the address."
        );
    }

    /// <summary>The text as it came, without the blanks around it.</summary>
    public static void Write(Stream payload, JsonElement element) => payload.Write(JsonMarshal.GetRawUtf8Value(element));

    /// <summary>A path below the address that the settings name; a mirror may have its own first part of the path.</summary>
    public static string Place(PullContext context, string path)
    {
        var address = context.Settings[CommonSettings.Address];
        return path.Length == 0 ? address : $"{address.TrimEnd('/')}/{path}";
    }
}
