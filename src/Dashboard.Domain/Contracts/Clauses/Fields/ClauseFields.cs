namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>What a clause's own words say beyond its kind. Null and empty mean that the words do not say.</summary>
public sealed record ClauseFields
{
    public const int LongestExcerpt = 300;

    public static ClauseFields None { get; } = new();

    /// <summary>Whom the clause binds; a right binds whom it is held against.</summary>
    public BoundParty Bound { get; init; }

    /// <summary>The other side of what is bound.</summary>
    public BoundParty Benefits { get; init; }

    /// <summary>Calendar days of notice that we must give, or that either party must give.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>Calendar days of notice that the vendor must give us.</summary>
    public int? VendorNoticeDays { get; init; }

    /// <summary>The first span of time in the clause that is no notice, in calendar days.</summary>
    public int? Days { get; init; }

    /// <summary>Where and for what it holds: "within the Territory", "for internal purposes".</summary>
    public string Scope { get; init; } = "";

    /// <summary>What is taken out: "except …", "provided that …".</summary>
    public string CarveOuts { get; init; } = "";

    /// <summary>What sets it off: "if …", "upon …".</summary>
    public string Trigger { get; init; } = "";

    /// <summary>The first percentage, as written: 50 for "more than 50 %".</summary>
    public decimal? Percent { get; init; }

    /// <summary>The first amount of money, with its currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217; USD for a bare "$".</summary>
    public string? Currency { get; init; }

    /// <summary>The first full date.</summary>
    public DateOnly? Date { get; init; }
}
