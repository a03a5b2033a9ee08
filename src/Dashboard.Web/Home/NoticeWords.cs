using System.Globalization;
using Dashboard.Domain.Contracts;
using Dashboard.Domain.Evidence;
using Dashboard.Store.Contracts;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Home;

/// <summary>What a notice date says, and what it rests on.</summary>
public static class NoticeWords
{
    public static string Address(int contract) => string.Create(CultureInfo.InvariantCulture, $"/contracts/{contract}");

    /// <summary>What giving notice by that day does; for a missed one, when it can be given again.</summary>
    public static string Then(ContractNotice notice) =>
        notice switch
        {
            { Ours.IsMissed: true, Terms.Renewal: RenewalKind.Automatic, Ours.NoticeBy: { } next } =>
                $"Next chance: {Formats.Date(next)}, for the term that ends on {Formats.Date(notice.Ours.TermEnd)}",
            { Ours.IsMissed: true, Terms.Renewal: RenewalKind.Automatic } => "It renews; the length of the next term is not on file",
            { Ours.IsMissed: true } => $"Ends on {Formats.Date(notice.Ours.TermEnd)}; there is no later chance",
            { Terms.Renewal: RenewalKind.Automatic } => $"Ends the term on {Formats.Date(notice.Ours.TermEnd)}; without notice it renews",
            { Terms.Renewal: RenewalKind.None } => $"Ends on {Formats.Date(notice.Ours.TermEnd)} and does not renew",
            _ => $"For the end on {Formats.Date(notice.Ours.TermEnd)}",
        };

    public static EvidenceSheet Evidence(ContractNotice notice) =>
        new(
            $"Notice on {notice.Title}",
            Formats.Date(notice.Ours.MissedOn ?? notice.Ours.NoticeBy),
            "Last day for our notice = end of the term − our notice days.\nA contract that renews by itself is rolled on from its first end by whole terms.",
            [
                new EvidenceItem(
                    $"First end {Formats.Date(notice.Terms.End)}; {Days(notice.Terms.OurNoticeDays)} of notice; {Renewal(notice.Terms)}",
                    "As found in the words or entered with the contract",
                    Address(notice.ContractId),
                    AsOf: null
                ),
            ]
        );

    /// <summary>The contracts whose notice is not known, each with what is missing and the form that takes it.</summary>
    public static EvidenceSheet Unknown(IReadOnlyList<ContractNotice> contracts, int count) =>
        new(
            "Notice dates that are not known",
            Count(count),
            "A notice date needs the end of the term, our notice days, whether the contract renews and, if it does, for how long.",
            [
                .. contracts.Select(c => new EvidenceItem(
                    c.Title,
                    "Not on file: " + Missing(c.Terms),
                    string.Create(CultureInfo.InvariantCulture, $"/registers/contracts/{c.ContractId}"),
                    AsOf: null
                )),
            ]
        );

    public static EvidenceSheet WithoutEnd(IReadOnlyList<ContractNotice> contracts, int count) =>
        new(
            "Contracts without an end on file",
            Count(count),
            "Without an end a contract runs until someone ends it, and notice may be given on any day; or its end has not been entered.",
            [
                .. contracts.Select(c => new EvidenceItem(
                    c.Title,
                    $"{Days(c.Terms.OurNoticeDays)} of notice on our side",
                    string.Create(CultureInfo.InvariantCulture, $"/registers/contracts/{c.ContractId}"),
                    AsOf: null
                )),
            ]
        );

    private static string Count(int contracts) => contracts == 1 ? "1 contract" : $"{Formats.Count(contracts)} contracts";

    private static string Days(int? days) => days is { } known ? $"{Formats.Count(known)} days" : "an unknown number of days";

    private static string Renewal(NoticeTerms terms) =>
        terms switch
        {
            { Renewal: RenewalKind.Automatic, RenewalMonths: { } months } => $"renews by itself for {Formats.Count(months)} months",
            { Renewal: RenewalKind.Automatic } => "renews by itself, for how long is not on file",
            { Renewal: RenewalKind.ByAgreement } => "renews by agreement only",
            { Renewal: RenewalKind.None } => "does not renew",
            _ => "whether it renews is not on file",
        };

    private static string Missing(NoticeTerms terms)
    {
        var missing = new List<string>();
        if (terms.OurNoticeDays is null)
        {
            missing.Add("our notice days");
        }

        if (terms.Renewal is null)
        {
            missing.Add("whether it renews");
        }

        if (terms is { Renewal: RenewalKind.Automatic, RenewalMonths: null or 0 })
        {
            missing.Add("for how long it renews");
        }

        return missing.Count == 0 ? "the end of the term that runs" : string.Join(", ", missing);
    }
}
