using System.Globalization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.Spend.Reconciliation;
using Dashboard.Store.Spend.Reconciliation;
using Dashboard.Web.Shared;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Spend.Reconciliation;

/// <summary>How sources that disagree, and days of which they say nothing, are spoken of.</summary>
public static class ReconciliationWords
{
    public const string RankRule =
        "Invoice before billing interface before estimate. Nothing is averaged: what is nearest to the invoice counts, the other is shown.";

    /// <summary>"1 day", "12 days".</summary>
    public static string Days(int days) => $"{Formats.Count(days)} {(days == 1 ? "day" : "days")}";

    /// <summary>"1 Nov 2026 to 4 Nov 2026", or the one day.</summary>
    public static string Span(DateOnly from, DateOnly to) =>
        from == to ? Formats.Date(from) : $"{Formats.Date(from)} to {Formats.Date(to)}";

    /// <summary>"30.00 less", "None".</summary>
    public static string Difference(SpendConflict conflict) =>
        conflict.Difference switch
        {
            null => Formats.Unknown,
            0 => "None",
            { } difference => $"{Formats.Amount(Math.Abs(difference), cents: true)} {(difference > 0 ? "more" : "less")}",
        };

    /// <summary>Why one source counts, with what each says.</summary>
    public static EvidenceSheet Why(SpendConflict conflict, string currency) =>
        new(
            $"{Party(conflict)}, {Formats.Month(conflict.Month)}",
            conflict.Counted is null ? null : Formats.Money(conflict.Counted, currency, cents: true),
            RankRule + " Sources of the same rank are added where they tell of different accounts; of one account, one counts.",
            [
                new EvidenceItem(
                    $"Counted: {conflict.CountedSource}, {Said(conflict.Counted, conflict.CountedTokens, currency)}.",
                    $"{SourceWords.Rank(conflict.CountedRank)}. {Days(conflict.Days)} of the month on which both tell of this party",
                    Rows(conflict),
                    AsOf: null
                ),
                new EvidenceItem(
                    $"Shown only: {conflict.OtherSource}, {Said(conflict.Other, conflict.OtherTokens, currency)}.",
                    $"{SourceWords.Rank(conflict.OtherRank)}. It is part of no sum, chart or score",
                    Link: null,
                    AsOf: null
                ),
            ]
        );

    /// <summary>How the amount at stake of a gap comes about.</summary>
    public static string Stake(UsageGap gap, string currency) =>
        gap.DailyMean is { } mean
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Formats.Money(mean, currency, cents: true)} a day, the mean of the {UsageGaps.MeanDays} days before, × {Days(gap.Days)}"
            )
            : "no cost is known of the 28 days before";

    /// <summary>The rows that count, of the month.</summary>
    public static string? Rows(SpendConflict conflict) =>
        conflict.PartyKey.Length == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"/spend/rows?vendor={Uri.EscapeDataString(conflict.PartyKey)}&role=party&from={conflict.Month:yyyy-MM-dd}&to={conflict.Month.AddMonths(1).AddDays(-1):yyyy-MM-dd}"
            );

    public static string Party(SpendConflict conflict) => conflict.Party.Length == 0 ? "A vendor removed since" : conflict.Party;

    private static string Said(decimal? cost, decimal? tokens, string currency) =>
        (cost is null ? "cost unknown" : Formats.Money(cost, currency, cents: true))
        + (tokens is null ? ", tokens unknown" : $", {Formats.Tokens(tokens)} tokens");
}
