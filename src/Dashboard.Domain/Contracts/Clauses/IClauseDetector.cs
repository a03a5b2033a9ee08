namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>One clause type, one class, one file. Linear in the length of the text.</summary>
public interface IClauseDetector
{
    /// <summary>One of <see cref="ClauseTypes"/>.</summary>
    string Clause { get; }

    IEnumerable<ClauseFinding> Find(ContractText text);
}
