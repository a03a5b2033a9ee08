using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Demo;

public enum DemoCriticality
{
    /// <summary>Freight stops without it.</summary>
    Critical = 1,

    /// <summary>Work goes on by hand for days.</summary>
    Important = 2,
    Standard = 3,
}

/// <param name="Owner">A team, never a person.</param>
public sealed record DemoApplication(string Key, string Name, string Owner, DemoCriticality Criticality, string Purpose);

/// <summary>A rule that gives lines to an application; same semantics as the catalogue's rules, and run after them.</summary>
public sealed record DemoApplicationRule(
    int Order,
    string Name,
    IReadOnlyList<(LineField Field, string Pattern)> Conditions,
    string ApplicationKey
);
