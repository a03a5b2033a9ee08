using System.Text.Json.Serialization;

namespace Dashboard.Domain.Contracts;

/// <summary>How a contract stands to others. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContractType>))]
public enum ContractType
{
    Standalone = 1,

    /// <summary>A master agreement under which others are made.</summary>
    Overarching = 2,

    /// <summary>Made under an overarching one; an order, a statement of work.</summary>
    Subsequent = 3,
}

/// <summary>The words that a screen shows for a contract's type.</summary>
public static class ContractTypes
{
    public static IReadOnlyList<ContractType> All { get; } = [ContractType.Standalone, ContractType.Overarching, ContractType.Subsequent];

    public static string NameOf(ContractType type) =>
        type switch
        {
            ContractType.Standalone => "Standalone",
            ContractType.Overarching => "Overarching",
            ContractType.Subsequent => "Subsequent",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown type."),
        };
}
