using System.Globalization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Backups;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Store.LockIn.Signals;

/// <summary>
/// F2 and F6: the applications behind the spend with a vendor, the largest first. Beyond the first fifty, those with the same answer are
/// one item: their sum weighs as much as they do one by one, and a page can still be read.
/// </summary>
internal sealed class ApplicationItems(ScoreInputs inputs, BackupClassifier classifier)
{
    private const int OneByOne = 50;

    public IReadOnlyList<ApplicationSubstitutability>? Substitutability(VendorName vendor)
    {
        if (inputs.Spend.Index is null)
        {
            return null;
        }

        var items = Named(vendor)
            .GroupBy(g => g.Application)
            .Select(g => new ApplicationSubstitutability(
                g.Key.Name,
                g.Sum(x => x.Group.Spend),
                g.Key.Declared,
                Entry(g.Key, Declaration(g.Key), "declared substitutability")
            ))
            .OrderByDescending(i => i.Spend)
            .ThenBy(i => i.Application, StringComparer.Ordinal)
            .ToList();
        var rest = items
            .Skip(OneByOne)
            .GroupBy(i => i.Declared)
            .Select(g => new ApplicationSubstitutability(
                $"Smaller applications, {(g.Key is { } degree ? SubstitutabilityNames.NameOf(degree).ToLowerInvariant() : "not declared")}",
                g.Sum(i => Math.Max(0, i.Spend)),
                g.Key,
                Several(g.Count(), "declared substitutability")
            ));
        return
        [
            .. items.Take(OneByOne),
            .. rest,
            .. NoApplications(vendor).Select(o => new ApplicationSubstitutability(o.Name, o.Spend, null, o.Evidence, o.Subject)),
        ];
    }

    public IReadOnlyList<BackupCoverage>? Backups(VendorName vendor)
    {
        if (inputs.Spend.Index is null)
        {
            return null;
        }

        var items = Named(vendor)
            .GroupBy(g => (g.Application, g.Group.DeveloperId, g.Group.HostId, g.Group.PartyId))
            .Select(g =>
                (
                    g.Key.Application,
                    Spend: g.Sum(x => x.Group.Spend),
                    Verdict: classifier.Classify(
                        vendor.Id,
                        new PresentUse(g.Key.DeveloperId, g.Key.HostId, g.Key.PartyId),
                        Declared(g.Key.Application)
                    )
                )
            )
            .GroupBy(u => (u.Application, u.Verdict.State))
            .Select(g => (Uses: g, Largest: g.MaxBy(u => u.Spend).Verdict))
            .Select(g => new BackupCoverage(
                g.Uses.Key.Application.Name,
                g.Uses.Sum(u => u.Spend),
                g.Uses.Key.State,
                Entry(g.Uses.Key.Application, $"{g.Largest.Reason} {g.Largest.Evidence}", "designated backup compared with the present use")
            ))
            .OrderByDescending(i => i.Spend)
            .ThenBy(i => i.Application, StringComparer.Ordinal)
            .ToList();
        var rest = items
            .Skip(OneByOne)
            .GroupBy(i => i.Backup)
            .Select(g => new BackupCoverage(
                $"Smaller applications, {Words(g.Key)}",
                g.Sum(i => Math.Max(0, i.Spend)),
                g.Key,
                Several(g.Count(), "designated backup compared with the present use")
            ));
        return
        [
            .. items.Take(OneByOne),
            .. rest,
            .. NoApplications(vendor).Select(o => new BackupCoverage(o.Name, o.Spend, BackupState.Unknown, o.Evidence, o.Subject)),
        ];
    }

    private IEnumerable<(ScoredApplication Application, ApplicationSpend Group)> Named(VendorName vendor) =>
        inputs
            .Spend.ByVendor[vendor.Id]
            .Where(g => g.ApplicationId is { } id && inputs.Registers.Applications.ContainsKey(id))
            .Select(g => (inputs.Registers.Applications[g.ApplicationId!.Value], g));

    /// <summary>Spend that no application answers for; an application that was removed answers for none.</summary>
    private IEnumerable<(string Name, decimal Spend, EvidenceItem Evidence, SpendSubject Subject)> NoApplications(VendorName vendor)
    {
        var unnamed = inputs
            .Spend.ByVendor[vendor.Id]
            .Where(g => g.ApplicationId is not { } id || !inputs.Registers.Applications.ContainsKey(id))
            .Sum(g => g.Spend);
        if (unnamed > 0)
        {
            var none = inputs.Registers.Applications.Count == 0;
            yield return (
                none ? "All applications" : "No application",
                unnamed,
                new EvidenceItem(
                    none ? "No application is entered yet." : "Rows that no mapping rule gives an application.",
                    "ordered mapping rules",
                    $"/spend/rows?vendor={vendor.Key}&{DependenceEvidence.Window(inputs.Spend)}",
                    ScoreInputs.Instant(inputs.Spend.Through)
                ),
                none ? SpendSubject.AllApplications : SpendSubject.NoApplication
            );
        }

        if (DependenceBuilder.Possibly(inputs.Spend.Index!, vendor.Id) is > 0 and var possible)
        {
            yield return (
                "Unmapped usage that may be this vendor's",
                possible,
                DependenceEvidence.UnmappedRows(inputs.Spend),
                SpendSubject.PossiblyVendors
            );
        }
    }

    private static string Declaration(ScoredApplication application) =>
        (application.Declared, application.Reason) switch
        {
            (null, _) => "Nobody has declared how hard it would be to move.",
            ({ } degree, "") => $"Declared: {SubstitutabilityNames.NameOf(degree).ToLowerInvariant()}; no reason is given.",
            ({ } degree, var reason) => $"Declared: {SubstitutabilityNames.NameOf(degree).ToLowerInvariant()}. {reason}",
        };

    private static BackupDeclaration Declared(ScoredApplication application) =>
        application switch
        {
            { HasBackup: false } => BackupDeclaration.None,
            { HasBackup: true } or { NamesBackupModel: true } or { BackupHostId: not null } => BackupDeclaration.Model(
                application.BackupDeveloperId,
                application.BackupHostId
            ),
            _ => BackupDeclaration.NotSaid,
        };

    private EvidenceItem Entry(ScoredApplication application, string text, string rule) =>
        new(
            text,
            rule,
            string.Create(CultureInfo.InvariantCulture, $"/registers/applications/{application.Id}"),
            inputs.Registers.Dates.Of("application", application.Id)
        );

    private EvidenceItem Several(int count, string rule) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} applications with less spend than those above."),
            rule,
            "/registers/applications",
            ScoreInputs.Instant(inputs.Spend.Through)
        );

    private static string Words(BackupState state) =>
        state switch
        {
            BackupState.Independent => "independent backup",
            BackupState.SharesHostOrController => "shared backup",
            BackupState.None => "no backup",
            _ => "backup not known",
        };
}
