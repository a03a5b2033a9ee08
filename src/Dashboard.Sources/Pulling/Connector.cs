namespace Dashboard.Sources.Pulling;

/// <summary>What a source brings.</summary>
public enum SourceKind
{
    /// <summary>Usage and cost rows.</summary>
    Usage = 1,
    Prices = 2,

    /// <summary>Whether a vendor's services work.</summary>
    Status = 3,

    /// <summary>Deprecations and retirements of models.</summary>
    Lifecycle = 4,
    Leaderboard = 5,
    ExchangeRates = 6,
}

/// <summary>
/// One kind of source: what it has to be told, how often it is read, and how. Connectors hold no state; all that a pull needs comes with
/// its <see cref="PullContext"/>. A new kind is one folder with a subclass, and one line in <see cref="ConnectorCatalog"/>.
/// </summary>
public abstract class Connector
{
    /// <summary>Kept in the store: it never changes. Lower-case words with hyphens.</summary>
    public abstract string Key { get; }

    /// <summary>For people: "OpenAI usage and costs".</summary>
    public abstract string Name { get; }

    /// <summary>One sentence: what it brings, and what is needed for it.</summary>
    public abstract string Sentence { get; }

    public abstract SourceKind Kind { get; }

    /// <summary>Six or seven fields of Quartz, seconds first.</summary>
    public abstract string DefaultCron { get; }

    /// <summary>In the order in which the form asks for them.</summary>
    public abstract IReadOnlyList<SettingInfo> Settings { get; }

    /// <summary>What is wrong with settings beyond what <see cref="SettingInfo"/> says of each alone; null when nothing is.</summary>
    public virtual string? Problem(SourceSettings settings) => null;

    /// <summary>One cheap look whether the settings lead anywhere.</summary>
    /// <returns>A sentence that says what was found: "Connected; 3 projects had costs yesterday."</returns>
    /// <exception cref="PullException">They do not; the sentence says why and what to do.</exception>
    public abstract Task<string> TestAsync(PullContext context, CancellationToken cancellationToken);
}
