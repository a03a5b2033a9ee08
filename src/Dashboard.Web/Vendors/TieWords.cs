using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors;

/// <summary>A tie in words: dates as exact as the source, direction, and who says so.</summary>
public static class TieWords
{
    public static string Kind(TieKind kind) =>
        kind switch
        {
            TieKind.Hosts => "hosting",
            TieKind.LicensesTo => "licence",
            TieKind.Owns => "stake",
            TieKind.SharesRevenue => "revenue share",
            TieKind.CommitsCompute => "compute commitment",
            TieKind.Exclusive => "exclusivity",
            TieKind.RightOfFirstRefusal => "right of first refusal",
            TieKind.Milestone => "milestone condition",
            TieKind.SuppliesChips => "chip supply",
            TieKind.Resells => "resale",
            _ => "tie",
        };

    /// <summary>A line's name as a heading; a fact that stands alone says so.</summary>
    public static string Line(string name) => name.Length == 0 ? "Single fact" : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>"Microsoft → OpenAI: right of first refusal": from the one that gives or holds.</summary>
    public static string Direction(TieView tie, string vendor) =>
        tie.IsOutgoing ? $"{vendor} → {tie.OtherName}: {Kind(tie.Tie.Kind)}" : $"{tie.OtherName} → {vendor}: {Kind(tie.Tie.Kind)}";

    /// <summary>"28 Oct 2025 – 27 Apr 2026", "since 2019", "until 2032", "on 27 Apr 2026"; null when the source gives no date.</summary>
    public static string? When(Tie tie)
    {
        var start = tie.StartsOn is null ? null : Formats.Fact(tie.StartsOn, tie.StartPrecision);
        var end = tie.EndsOn is null ? null : Formats.Fact(tie.EndsOn, tie.EndPrecision);
        return (start, end) switch
        {
            (null, null) => null,
            (not null, null) => "since " + start,
            (null, not null) => "until " + end,
            _ when start == end => (tie.StartPrecision == DatePrecision.Day ? "on " : "in ") + start,
            _ => $"{start} – {end}",
        };
    }

    /// <summary>What the dates mean on a day.</summary>
    public static string Standing(Tie tie, DateOnly today)
    {
        if (tie.StartsOn > today)
        {
            return "ahead";
        }

        return tie.EndsOn is { } end && end <= today ? "ended" : "in force";
    }

    public static string Attribution(Tie tie) => TieAttribution.Describe(tie.Status, tie.ReadFrom, tie.SourceTitle);

    /// <summary>Only addresses that a browser may safely open.</summary>
    public static string? SafeAddress(Tie tie) =>
        Uri.TryCreate(tie.SourceAddress, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? tie.SourceAddress
            : null;
}
