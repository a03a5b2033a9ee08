using System.Globalization;
using Dashboard.Domain.Contracts;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.Spend;
using Dashboard.Store.Contracts;
using Dashboard.Store.Home;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Home;

/// <summary>A commitment's standing as the page says it.</summary>
public static class CommitmentWords
{
    public static string Address(CommitmentStanding one) =>
        string.Create(CultureInfo.InvariantCulture, $"/registers/commitments/{one.Term.Id}");

    public static string Name(CommitmentTerm term) => term.Name.Length > 0 ? term.Name : term.Contract;

    /// <summary>"USD 2,000,000" or "2 B tokens".</summary>
    public static string Amount(CommitmentTerm term, decimal? amount) =>
        term.Kind == CommitmentKind.Tokens
            ? amount is null
                ? Formats.Unknown
                : Formats.Tokens(amount) + " tokens"
            : Formats.Money(amount, term.Currency);

    /// <summary>"0.82 of the time's share": 1 is in step with time.</summary>
    public static string Pace(decimal pace) => pace.ToString("0.00", CultureInfo.InvariantCulture) + " ×";

    /// <summary>Why the use is not known.</summary>
    public static string Reason(CommitmentStanding one) =>
        one.Gap switch
        {
            CommitmentGap.NoUsage => "no usage with this vendor is stored for these days",
            CommitmentGap.OtherCurrency =>
                $"the usage is in {string.Join(" and ", one.NotConverted.Select(u => u.Currency))}, the commitment in {one.Term.Currency}, and no exchange rate is stored",
            CommitmentGap.NoTokens => "no usage row of this vendor counts tokens",
            CommitmentGap.NoVendor => "nobody has said with whom this contract is",
            _ => "the usage covers no day of its term",
        };

    /// <summary>What the figure leaves out or counts twice; null when nothing.</summary>
    public static string? Caution(CommitmentStanding one)
    {
        var notes = new List<string>();
        if (one.Gap == CommitmentGap.None && one.NotConverted.Count > 0)
        {
            notes.Add(
                $"Without {string.Join(" and ", one.NotConverted.Select(u => Formats.Money(u.Effective, u.Currency)))}, not converted: at least this much is used"
            );
        }

        if (one.SharedWith > 0 && one.Gap == CommitmentGap.None)
        {
            notes.Add(
                one.SharedWith == 1
                    ? "the same usage counts towards another commitment with this vendor"
                    : $"the same usage counts towards {Formats.Count(one.SharedWith)} other commitments with this vendor"
            );
        }

        return notes.Count == 0 ? null : char.ToUpperInvariant(notes[0][0]) + string.Join("; ", notes)[1..] + ".";
    }

    public static EvidenceSheet Evidence(CommitmentStanding one, HomeBase home)
    {
        var (term, progress) = (one.Term, one.Progress);
        DateTimeOffset? at = home.Through is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;
        return new EvidenceSheet(
            Name(term),
            CommitmentStates.NameOf(progress.State),
            "Applied = Σ "
                + (term.Kind == CommitmentKind.Tokens ? "tokens" : $"effective cost in {term.Currency}")
                + " of the usage paid to the contract's vendor from the first to the last day of the commitment; usage is not divided among contracts with one vendor.\n"
                + "Pace = (applied ÷ committed) ÷ (elapsed ÷ term).\n"
                + "Shortfall = max(0, committed − applied − mean daily use of the last 28 days × days left).",
            [
                new EvidenceItem(
                    $"Committed: {Amount(term, term.Amount)}, {Formats.Date(term.From)} to {Formats.Date(term.To)}",
                    "Commitment register" + (term.ShortfallIsPaid == true ? "; what is missing has to be paid" : ""),
                    Address(one),
                    AsOf: null
                ),
                new EvidenceItem(
                    one.Gap == CommitmentGap.None
                        ? $"Applied: {Amount(term, one.Use.Applied)}"
                        : "Applied: not known, because " + Reason(one),
                    home.Through is { } last
                        ? $"Usage through {Formats.Date(last)}; this vendor's last usage {Formats.Date(one.LastDay)}"
                        : "No usage is stored",
                    null,
                    at
                ),
                new EvidenceItem(
                    progress.DailyUse is { } daily
                        ? $"Daily use: {Amount(term, daily)}; {Formats.Count(progress.DaysLeft)} days left; {Amount(term, progress.ProjectedUse)} by the end"
                        : "Daily use: not known",
                    progress.ReachedOn is { } reached
                        ? $"At that use the amount is reached on {Formats.Date(reached)}"
                        : "Mean of the last 28 days",
                    null,
                    at
                ),
                .. one.NotConverted.Select(u => new EvidenceItem(
                    $"Not counted: {Formats.Money(u.Effective, u.Currency)}",
                    "Usage in another currency; no exchange rate is stored",
                    null,
                    at
                )),
            ]
        );
    }
}
