using System.Text.Json;

namespace Dashboard.Sources.Lists;

/// <summary>Looks for a property where nobody has checked the object's names yet.</summary>
internal static class JsonFind
{
    /// <returns>False when it is not there, and when another name holds half a character, which makes the framework's search throw.</returns>
    public static bool TryFind(this JsonElement element, string name, out JsonElement value)
    {
        value = default;
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
