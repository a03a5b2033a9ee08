using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Focus.ContractCommitments;

/// <summary>The columns of the dataset in FOCUS 1.3, by their names in the specification, and the billing account.</summary>
internal enum CommitmentColumn
{
    ContractCommitmentId,
    ContractCommitmentCategory,
    ContractCommitmentPeriodStart,
    ContractCommitmentPeriodEnd,
    ContractId,
    ContractCommitmentType,
    ContractCommitmentDescription,
    ContractCommitmentCost,
    BillingCurrency,
    ContractCommitmentQuantity,
    ContractCommitmentUnit,
    ContractPeriodStart,
    ContractPeriodEnd,
    BillingAccountId,
}

/// <summary>Where the columns stand in one file.</summary>
internal sealed class CommitmentHeader
{
    /// <summary>Up to here nothing can be said of a commitment without them.</summary>
    private const CommitmentColumn LastNeeded = CommitmentColumn.ContractCommitmentPeriodEnd;

    private static readonly CommitmentColumn[] All = Enum.GetValues<CommitmentColumn>();

    private readonly int[] places = new int[All.Length];

    /// <exception cref="UnreadableFileException">A column stands twice, or one that is needed is missing.</exception>
    public CommitmentHeader(string[] names)
    {
        foreach (var column in All)
        {
            int[] found =
            [
                .. Enumerable.Range(0, names.Length).Where(i => names[i].Equals(column.ToString(), StringComparison.OrdinalIgnoreCase)),
            ];
            places[(int)column] = found.Length switch
            {
                0 => -1,
                1 => found[0],
                _ => throw new UnreadableFileException($"The header has {column} more than once: remove or rename the extra columns."),
            };
        }

        string[] missing = [.. All.Where(c => c <= LastNeeded && !Has(c)).Select(c => c.ToString())];
        if (missing.Length > 0)
        {
            throw new UnreadableFileException(
                $"The header lacks {string.Join(", ", missing)}. Export the contract commitment dataset of FOCUS 1.3, not cost and usage."
            );
        }
    }

    public int this[CommitmentColumn column] => places[(int)column];

    public bool Has(CommitmentColumn column) => this[column] >= 0;
}
