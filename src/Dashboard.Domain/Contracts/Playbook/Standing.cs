using System.Text.Json.Serialization;

namespace Dashboard.Domain.Contracts.Playbook;

/// <summary>How a contract stands to a position, the best first. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Standing>))]
public enum Standing
{
    Preferred = 1,
    Acceptable = 2,

    /// <summary>It was not looked for, or the words do not say what the position asks.</summary>
    Unknown = 3,
    Unacceptable = 4,
}

/// <summary>The words that a screen shows for a standing.</summary>
public static class Standings
{
    public static string NameOf(Standing standing) =>
        standing switch
        {
            Standing.Preferred => "Preferred",
            Standing.Acceptable => "Acceptable",
            Standing.Unacceptable => "Unacceptable",
            _ => "Not known",
        };
}
