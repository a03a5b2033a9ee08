using Dashboard.Domain.LockIn;
using Dashboard.Store.Home;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Home;

/// <summary>Counts of vendors and of cliffs in words.</summary>
public static class BandWords
{
    /// <summary>"3", or "1–4" where scores are still open.</summary>
    public static string Count(BandCount band) =>
        band.Certain == band.Possible ? Formats.Count(band.Certain) : $"{Formats.Count(band.Certain)}–{Formats.Count(band.Possible)}";

    /// <summary>"2 to 5 of our 8 vendors are High or Severe".</summary>
    public static string Finding(ExecutiveView view) =>
        (
            view.HeldAtLeast == view.HeldAtMost
                ? Formats.Count(view.HeldAtLeast)
                : $"{Formats.Count(view.HeldAtLeast)} to {Formats.Count(view.HeldAtMost)}"
        ) + $" of our {Formats.Count(view.OurVendors)} vendors are High or Severe";

    public static string NameOf(CliffKind kind) =>
        kind switch
        {
            CliffKind.NoticeDate => "Notice date",
            CliffKind.ContractEnd => "Contract ends",
            CliffKind.CommitmentEnd => "Commitment ends",
            CliffKind.ModelRetirement => "Model retires",
            CliffKind.ExclusivityEnd => "Exclusivity ends",
            CliffKind.MilestoneTie => "Milestone",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>"5 notice dates, 2 commitments end".</summary>
    public static string Counts(IReadOnlyDictionary<CliffKind, int> counts) =>
        string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{Formats.Count(c.Value)} × {NameOf(c.Key).ToLowerInvariant()}"));
}
