namespace Dashboard.Store.Contracts.Holds;

/// <summary>A record that belongs to a contract and shares its legal hold.</summary>
public interface IOfContract
{
    int ContractId { get; }
}
