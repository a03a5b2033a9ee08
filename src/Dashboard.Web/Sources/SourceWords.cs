using System.Globalization;
using Dashboard.Domain.Spend;
using Dashboard.Store.Sources;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Sources;

/// <summary>How sources, their runs and their requests are spoken of.</summary>
public static class SourceWords
{
    /// <summary>How a run stands.</summary>
    public static string State(SourceRunState state) =>
        state switch
        {
            SourceRunState.Running => "Running",
            SourceRunState.Succeeded => "Succeeded",
            SourceRunState.Failed => "Failed",
            SourceRunState.Cancelled => "Stopped",
            SourceRunState.Interrupted => "Cut off",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of a run."),
        };

    /// <summary>A shape beside the word.</summary>
    public static string Mark(SourceRunState state) =>
        state switch
        {
            SourceRunState.Running => "…",
            SourceRunState.Succeeded => "✓",
            SourceRunState.Cancelled => "–",
            _ => "✕",
        };

    public static string Standing(SourceStanding standing) =>
        standing switch
        {
            SourceStanding.Running => "Running",
            SourceStanding.Good => "Last run succeeded",
            SourceStanding.Failed => "Last run did not succeed",
            SourceStanding.Stale => "Stale",
            SourceStanding.Paused => "Paused",
            SourceStanding.New => "Never run",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Unknown standing of a source."),
        };

    /// <summary>How near the costs of a source are to the invoice.</summary>
    public static string Rank(CostRank rank) =>
        rank switch
        {
            CostRank.Invoice => "Invoice",
            CostRank.BillingApi => "Billing interface",
            CostRank.Estimate => "Estimate",
            _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "Unknown rank of costs."),
        };

    public static string RankSentence(CostRank rank) =>
        rank switch
        {
            CostRank.Invoice => "the invoice itself, or an export that adds up to it",
            CostRank.BillingApi => "what the provider's billing says before the invoice",
            _ => "somebody's own reckoning from list prices, such as a gateway's",
        };

    /// <summary>"by its schedule" or "by Ada".</summary>
    public static string By(string triggeredBy) => triggeredBy == "schedule" ? "by its schedule" : $"by {triggeredBy}";

    /// <summary>"Last good 3 days ago", "Never good yet".</summary>
    public static string LastGood(DateTimeOffset? lastGood, DateTimeOffset now) =>
        lastGood is { } at ? $"Last good {Formats.Age(at, now)}" : "Never good yet";

    /// <summary>The last day whose usage is stored.</summary>
    public static DateOnly? CoveredThrough(SourceRow row) => row.CoveredTo?.AddDays(-1);

    /// <summary>"1 Sep 2026 to 20 Nov 2026": the days that a run asked for; null for lists.</summary>
    public static string? Window(SourceRunRow run) =>
        run is { From: { } from, To: { } to } ? $"{Formats.Date(from)} to {Formats.Date(to.AddDays(-1))}" : null;

    /// <summary>How long a run took, or has taken up to now; unknown for one that was cut off.</summary>
    public static string Took(SourceRunRow run, DateTimeOffset now) =>
        run.State == SourceRunState.Interrupted ? Formats.Unknown : Formats.Duration((run.EndedAt ?? now) - run.StartedAt);

    /// <summary>What a request was answered, with the number that a provider's support asks for.</summary>
    public static string Answer(int? status)
    {
        var words = status switch
        {
            null => "No answer",
            >= 200 and < 300 => "Answered",
            304 => "Unchanged",
            >= 300 and < 400 => "Sent on elsewhere",
            401 => "Key not accepted",
            403 => "Not permitted",
            404 => "Nothing there",
            408 => "Too slow",
            429 => "Asked for fewer requests",
            >= 400 and < 500 => "Refused",
            _ => "Fault of the provider",
        };
        return status is { } number ? string.Create(CultureInfo.InvariantCulture, $"{words} ({number})") : words;
    }
}
