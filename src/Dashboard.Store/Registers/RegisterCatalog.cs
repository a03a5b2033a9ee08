namespace Dashboard.Store.Registers;

/// <summary>All registers, in the order in which people fill them.</summary>
public sealed class RegisterCatalog(IEnumerable<Register> registers)
{
    private readonly Dictionary<string, Register> byKey = registers.ToDictionary(r => r.Key, StringComparer.Ordinal);

    public IReadOnlyList<Register> All { get; } = [.. registers];

    /// <summary>Null when there is none of that key.</summary>
    public Register? Find(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    internal Register this[string key] => byKey[key];
}
