using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Home;

/// <summary>One of the three partitions of the spend, as the home page shows it.</summary>
/// <param name="Title">What it shows: "Microsoft is paid 62.1 %".</param>
/// <param name="Measure">Whose share of what.</param>
public sealed record ShareCard(
    SpendPartition Partition,
    string Title,
    string Measure,
    Interval? Hhi,
    string Effective,
    IReadOnlyList<ShareRow> Rows
)
{
    private const int Most = 6;

    /// <param name="names">Vendors' names by key.</param>
    public static ShareCard Of(Concentration concentration, IReadOnlyDictionary<string, string> names, RowsWindow window)
    {
        var known = concentration.Shares.Where(share => !share.IsUnmapped).ToList();
        var rows = known
            .Take(known.Count > Most ? Most - 1 : Most)
            .Select(share => RowOf(concentration.Partition, share, names, window))
            .ToList();
        if (known.Count > Most)
        {
            var rest = known.Skip(Most - 1).ToList();
            rows.Add(
                new ShareRow(
                    $"{Formats.Count(rest.Count)} others",
                    null,
                    null,
                    rest.Sum(share => share.Spend),
                    rest.Sum(share => share.Share),
                    IsUnmapped: false
                )
            );
        }

        rows.AddRange(
            concentration
                .Shares.Where(share => share.IsUnmapped)
                .Select(share => new ShareRow(
                    "Not mapped",
                    null,
                    window.Address("unmapped=true"),
                    share.Spend,
                    share.Share,
                    IsUnmapped: true
                ))
        );
        return new ShareCard(
            concentration.Partition,
            Finding(concentration.Partition, known, names),
            MeasureOf(concentration.Partition),
            concentration.Hhi,
            EffectiveOf(concentration),
            rows
        );
    }

    /// <summary>What stands behind the index.</summary>
    public EvidenceSheet Evidence(RowsWindow window) =>
        new(
            $"Concentration by {WordOf(Partition)}",
            Hhi is { } index ? $"HHI {Index(index)}: {Effective}" : null,
            "HHI = Σ (100 × share)²; effective vendors = 10,000 ÷ HHI.\n0 is evenly spread, 10,000 is one vendor for everything.",
            [
                .. Rows.Select(row => new EvidenceItem(
                    $"{row.Name}: {Formats.Percent(row.Share)}, {Formats.Money(row.Spend, window.Currency)}",
                    row.IsUnmapped
                        ? "From below: spread over ever more new vendors. From above: all of it the largest vendor's."
                        : "FOCUS EffectiveCost of the 90 days; credits are taken off",
                    row.RowsAddress,
                    window.ThroughInstant
                )),
            ]
        );

    /// <summary>"4,100" or "4,100–5,300".</summary>
    public static string Index(Interval hhi) =>
        Formats.Count(hhi.Lower) == Formats.Count(hhi.Upper)
            ? Formats.Count(hhi.Lower)
            : $"{Formats.Count(hhi.Lower)}–{Formats.Count(hhi.Upper)}";

    private static ShareRow RowOf(
        SpendPartition partition,
        PartitionShare share,
        IReadOnlyDictionary<string, string> names,
        RowsWindow window
    ) =>
        new(
            names.GetValueOrDefault(share.Vendor, share.Vendor),
            "/vendors/" + share.Vendor,
            window.Address($"vendor={share.Vendor}&role={RoleOf(partition)}"),
            share.Spend,
            share.Share,
            IsUnmapped: false
        );

    private static string Finding(SpendPartition partition, List<PartitionShare> known, IReadOnlyDictionary<string, string> names)
    {
        if (known.Count == 0)
        {
            return $"No {WordOf(partition)} is known yet";
        }

        string Name(int place) => names.GetValueOrDefault(known[place].Vendor, known[place].Vendor);
        var (verb, verbs) = partition switch
        {
            SpendPartition.ContractParty => ("is paid", "are paid"),
            SpendPartition.ModelDeveloper => ("made the models behind", "made the models behind"),
            _ => ("runs the compute behind", "run the compute behind"),
        };
        return known.Count == 1 || known[0].Share >= 0.5m
            ? $"{Name(0)} {verb} {Formats.Percent(known[0].Share)}"
            : $"{Name(0)} and {Name(1)} {verbs} {Formats.Percent(known[0].Share + known[1].Share)}";
    }

    private static string MeasureOf(SpendPartition partition) =>
        partition switch
        {
            SpendPartition.ContractParty => "Share of spend by contract party: whom we pay",
            SpendPartition.ModelDeveloper => "Share of spend by model developer: whose models we use",
            _ => "Share of spend by compute host: where they run",
        };

    private static string WordOf(SpendPartition partition) =>
        partition switch
        {
            SpendPartition.ContractParty => "contract party",
            SpendPartition.ModelDeveloper => "model developer",
            _ => "compute host",
        };

    private static string RoleOf(SpendPartition partition) =>
        partition switch
        {
            SpendPartition.ContractParty => "party",
            SpendPartition.ModelDeveloper => "developer",
            _ => "host",
        };

    private static string EffectiveOf(Concentration concentration) =>
        concentration switch
        {
            { EffectiveVendorsLower: null } => "no spend to divide",
            { EffectiveVendorsLower: { } low, EffectiveVendorsUpper: { } high } when Write(low) == Write(high) =>
                $"as concentrated as {Write(low)} equal vendors",
            { EffectiveVendorsLower: { } low, EffectiveVendorsUpper: { } high } =>
                $"as concentrated as {Write(low)} to {Write(high)} equal vendors",
            { EffectiveVendorsLower: { } low } => $"as concentrated as at least {Write(low)} equal vendors",
        };

    private static string Write(decimal vendors) => Formats.Score(Interval.Exactly(vendors));
}

/// <param name="VendorAddress">Null for the rows that are not one vendor.</param>
/// <param name="RowsAddress">The charge rows behind it.</param>
/// <param name="Share">0 to 1.</param>
public sealed record ShareRow(string Name, string? VendorAddress, string? RowsAddress, decimal Spend, decimal Share, bool IsUnmapped);
